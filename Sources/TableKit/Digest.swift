internal import Crypto

/// Fingerprints of files.
public enum Digest {
    /// The SHA-256 of the bytes in lower-case hexadecimal, 64 digits.
    public static func sha256(_ bytes: some Collection<UInt8>) -> String {
        var digest = GrowingDigest()
        digest.add(bytes)
        return digest.sha256
    }
}

/// The fingerprint of bytes that come piece by piece.
struct GrowingDigest: Sendable {
    private var hasher = SHA256()

    /// Adds bytes at the end.
    mutating func add(_ bytes: some Collection<UInt8>) {
        let isDone: Void? = bytes.withContiguousStorageIfAvailable {
            hasher.update(bufferPointer: UnsafeRawBufferPointer($0))
        }
        if isDone == nil { add(Array(bytes)) }
    }

    /// The SHA-256 of all bytes so far in lower-case hexadecimal, 64 digits.
    var sha256: String {
        var text = ""
        text.reserveCapacity(64)
        for byte in hasher.finalize() {
            text += byte < 16 ? "0" : ""
            text += String(byte, radix: 16)
        }
        return text
    }
}
