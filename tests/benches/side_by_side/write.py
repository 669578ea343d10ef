"""Writes a PDF with another program and says how long that took without starting Python.

    python write.py weasyprint IN.html OUT.pdf
    python write.py typst IN.typ OUT.pdf FONTS
"""

import sys
import time

kind, source, target = sys.argv[1:4]
if kind == "weasyprint":
    from weasyprint import HTML

    start = time.perf_counter()
    HTML(filename=source).write_pdf(target, pdf_variant="pdf/ua-1")
else:
    import typst

    start = time.perf_counter()
    typst.compile(source, output=target, font_paths=[sys.argv[4]], pdf_standards="ua-1")
print(time.perf_counter() - start)
