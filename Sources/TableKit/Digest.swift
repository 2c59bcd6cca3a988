internal import Crypto

/// Fingerprints of files.
public enum Digest {
    /// The SHA-256 of the bytes in lower-case hexadecimal, 64 digits.
    public static func sha256(_ bytes: [UInt8]) -> String {
        var hasher = SHA256()
        bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        var text = ""
        text.reserveCapacity(64)
        for byte in hasher.finalize() {
            text += byte < 16 ? "0" : ""
            text += String(byte, radix: 16)
        }
        return text
    }
}
