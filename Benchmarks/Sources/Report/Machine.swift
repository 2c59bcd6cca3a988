import Entente
import Foundation

/// The machine and what was built on it.
struct Machine: Codable {
    /// The processor by its own name.
    var processor: String
    /// Processors that the system shows.
    var cores: Int
    /// Main memory, in bytes.
    var memory: UInt64
    var system: String
    /// The Swift compiler.
    var compiler: String
    /// OpenBLAS, its options and the kernel that it chose.
    var blas: String

    /// This machine.
    /// - Parameter compiler: What `swift --version` says.
    init(compiler: String) {
        let process = ProcessInfo.processInfo
        processor = Self.processorName
        cores = process.activeProcessorCount
        memory = process.physicalMemory
        system = process.operatingSystemVersionString
        self.compiler = compiler
        blas = BLAS.configuration
    }

    private static var processorName: String {
        #if os(Linux)
            let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
            func field(_ name: String) -> String? {
                text.split(separator: "\n").first { $0.hasPrefix(name) }?.split(separator: ":").last
                    .map { $0.trimmingCharacters(in: .whitespaces) }
            }
            let name = field("model name") ?? "an unknown processor"
            guard let family = field("cpu family"), let model = field("model\t") else { return name }
            return "\(name) (family \(family), model \(model))"
        #else
            var size = 0
            sysctlbyname("machdep.cpu.brand_string", nil, &size, nil, 0)
            var bytes = [UInt8](repeating: 0, count: size)
            guard size > 0, sysctlbyname("machdep.cpu.brand_string", &bytes, &size, nil, 0) == 0 else {
                return "an unknown processor"
            }
            return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        #endif
    }

    /// Whether the processor has the AVX-512 instructions that OpenBLAS's SkylakeX kernels use.
    static var hasAVX512: Bool {
        let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let flags = text.split(separator: "\n").first { $0.hasPrefix("flags") }?.split(separator: " ") ?? []
        return ["avx512f", "avx512dq", "avx512bw", "avx512vl"].allSatisfy { flags.contains(Substring($0)) }
    }

    /// The machine in one paragraph.
    var sentence: String {
        let gigabytes = Int((Double(memory) / 0x1p30).rounded())
        return "\(processor), \(cores) cores, \(gigabytes) GiB, \(system); \(compiler); \(blas)."
    }
}
