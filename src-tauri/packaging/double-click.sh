# Opens a workbook as a double click does, on a desktop without a person, and looks whether the window
# comes. `cargo xtask dist --clean-root` runs it in a clean Debian.
set -eu
export HOME=/home/person DISPLAY=:97 XDG_RUNTIME_DIR=/home/person/run XDG_CURRENT_DESKTOP=GNOME
mkdir -p -m 700 "$XDG_RUNTIME_DIR" "$HOME/Documents"
Xvfb "$DISPLAY" -screen 0 1280x900x24 -nolisten tcp 2>/dev/null &
cd "$HOME/Documents"
plumb sample 'First round.plumb'

kind=$(xdg-mime query filetype 'First round.plumb')
opens=$(xdg-mime query default application/x-plumb)
echo "The file is $kind and opens with $opens."
[ "$kind" = application/x-plumb ]
[ "$opens" = org.plumbline.workbook.desktop ]
man -w plumb-report 2>/dev/null || [ -f /usr/share/man/man1/plumb-report.1.gz ]

# As a file manager would; the window stays open while this goes on.
dbus-run-session -- sh -euc '
    xdg-open "First round.plumb" &
    for second in $(seq 60); do
        sleep 1
        windows=$(xwininfo -root -tree | grep -c "\"Plumbline" || true)
        if [ "$windows" -gt 0 ] && [ -f ".First round.plumb.lock" ]; then
            echo "The window came after $second s, and the workbook is open in it."
            sleep 5
            xwd -root -silent | xwdtopnm 2>/dev/null | pnmtopng > "$HOME/window.png" 2>/dev/null
            exit 0
        fi
    done
    echo "No window came." >&2
    xwininfo -root -tree >&2
    ls -la >&2
    exit 1
'
