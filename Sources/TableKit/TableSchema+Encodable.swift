// Table Schema v2: https://datapackage.org/standard/table-schema/

extension TableSchema: Encodable {
    private enum CodingKeys: String, CodingKey {
        case fields, missingValues, primaryKey, foreignKeys
    }

    private struct Field: Encodable {
        let column: Column
        let isUnique: Bool

        func encode(to encoder: any Encoder) throws { try column.encode(to: encoder, isUnique: isUnique) }
    }

    /// Encodes the `schema` of a resource; name, title and description belong to the resource.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        let fields = columns.map { Field(column: $0, isUnique: primaryKey == [$0.name]) }
        try container.encode(fields, forKey: .fields)
        try container.encode([""], forKey: .missingValues)
        if !primaryKey.isEmpty { try container.encode(primaryKey, forKey: .primaryKey) }
        if !foreignKeys.isEmpty { try container.encode(foreignKeys, forKey: .foreignKeys) }
    }
}

extension Column {
    private enum CodingKeys: String, CodingKey {
        case name, type, title, description, unit, constraints
    }

    private struct Constraints: Encodable {
        var required: Bool?
        var unique: Bool?
        var minimum: Double?
        var maximum: Double?
        var `enum`: [String]?
    }

    fileprivate func encode(to encoder: any Encoder, isUnique: Bool) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(type, forKey: .type)
        try container.encodeIfPresent(title, forKey: .title)
        try container.encode(description, forKey: .description)
        try container.encodeIfPresent(unit, forKey: .unit)
        guard isRequired || isUnique || minimum != nil || maximum != nil || allowed != nil else { return }
        let constraints = Constraints(
            required: isRequired ? true : nil, unique: isUnique ? true : nil, minimum: minimum,
            maximum: maximum, enum: allowed)
        try container.encode(constraints, forKey: .constraints)
    }
}

extension ForeignKey: Encodable {
    private enum CodingKeys: String, CodingKey {
        case fields, reference
    }

    private struct Reference: Encodable {
        let resource: String?
        let fields: [String]
    }

    /// Encodes an item of `foreignKeys`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(columns, forKey: .fields)
        try container.encode(Reference(resource: table, fields: references), forKey: .reference)
    }
}
