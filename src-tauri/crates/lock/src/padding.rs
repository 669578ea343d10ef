//! What is sealed has one of few sizes, so that its size tells next to nothing.

use zeroize::Zeroizing;

use crate::LockError;

/// The smallest size in bytes.
const SMALLEST: usize = 65_536;

/// Where the content ends, as in ISO/IEC 7816-4: this byte, then zeros.
const END: u8 = 0x80;

/// Makes content 64 KiB long, or 128, or 256, and so on.
pub(crate) fn padded(content: &[u8]) -> Result<Zeroizing<Vec<u8>>, LockError> {
    let mut size = SMALLEST;
    while size <= content.len() {
        size = size.checked_mul(2).ok_or(LockError::NotSealed)?;
    }
    let mut padded = Zeroizing::new(Vec::with_capacity(size));
    padded.extend_from_slice(content);
    padded.push(END);
    padded.resize(size, 0);
    Ok(padded)
}

/// Takes off what [`padded`] has added.
pub(crate) fn take_off(padded: &mut Zeroizing<Vec<u8>>) -> Result<(), LockError> {
    let size = padded.len();
    let end = padded.iter().rposition(|byte| *byte != 0);
    match end {
        Some(end)
            if size >= SMALLEST
                && size.is_power_of_two()
                && padded.get(end) == Some(&END)
                // The content would have fitted into half of it.
                && (size == SMALLEST || end >= size / 2) =>
        {
            padded.truncate(end);
            Ok(())
        }
        _ => Err(LockError::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn there_and_back(content: &[u8]) -> (usize, Vec<u8>) {
        let mut bytes = padded(content).expect("it is small");
        let size = bytes.len();
        take_off(&mut bytes).expect("as it was made");
        (size, bytes.to_vec())
    }

    #[test]
    fn sizes_double() {
        for (length, size) in [
            (0, 65_536),
            (1, 65_536),
            // One byte is needed for the end.
            (65_535, 65_536),
            (65_536, 131_072),
            (131_071, 131_072),
            (131_072, 262_144),
        ] {
            for byte in [0x80, 0x00, b'x'] {
                let content = vec![byte; length];
                assert_eq!(there_and_back(&content), (size, content), "{length}");
            }
        }
    }

    #[test]
    fn what_is_not_padded_so_is_refused() {
        let wrong: [Vec<u8>; 6] = [
            Vec::new(),
            vec![0; 65_536],
            vec![b'x'; 65_536],
            vec![END; 65_535],
            vec![END; 65_537],
            // It would have fitted into 64 KiB.
            [vec![b'x', END], vec![0; 131_070]].concat(),
        ];
        for bytes in wrong {
            let length = bytes.len();
            let refused = take_off(&mut Zeroizing::new(bytes));
            assert_eq!(refused, Err(LockError::Damaged), "{length} bytes");
        }
    }
}
