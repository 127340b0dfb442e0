#include "app/records/contents.h"
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <optional>

namespace totality {

namespace {

enum Part { scenario, documents, panel }; // as in content_files

bool equal_texts(const TextFile &a, const TextFile &b) { return a.name == b.name && a.text == b.text; }

bool equal_texts(const std::vector<TextFile> &a, const std::vector<TextFile> &b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const TextFile &x, const TextFile &y) { return equal_texts(x, y); });
}

// Where the files lay when they were played does not matter.
bool equal_sources(const CaseSource &a, const CaseSource &b) {
    return a.folder_name == b.folder_name && equal_texts(a.scenario, b.scenario) &&
           equal_texts(a.documents, b.documents) && equal_texts(a.panel, b.panel);
}

// A hash of 64 bits finds the candidates; the texts decide.
std::optional<std::int64_t> find_content(SQLite::Database &database, const CaseSource &source,
                                         const std::string &hash) {
    SQLite::Statement query(database, "SELECT id FROM contents WHERE hash = ?");
    query.bind(1, hash);
    while (query.executeStep()) {
        const std::int64_t content = query.getColumn(0).getInt64();
        if (equal_sources(load_content(database, content), source)) return content;
    }
    return std::nullopt;
}

void add_file(SQLite::Database &database, std::int64_t content, Part part, std::size_t position, const TextFile &file) {
    SQLite::Statement insert(database, "INSERT INTO content_files (content, part, position, path, name, text) "
                                       "VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(1, content);
    insert.bind(2, static_cast<int>(part));
    insert.bind(3, static_cast<std::int64_t>(position));
    insert.bindNoCopy(4, file.path);
    insert.bindNoCopy(5, file.name);
    insert.bindNoCopy(6, file.text);
    insert.exec();
}

void add_files(SQLite::Database &database, std::int64_t content, const CaseSource &source) {
    add_file(database, content, scenario, 0, source.scenario);
    for (std::size_t i = 0; i < source.documents.size(); ++i)
        add_file(database, content, documents, i, source.documents[i]);
    for (std::size_t i = 0; i < source.panel.size(); ++i) add_file(database, content, panel, i, source.panel[i]);
}

std::int64_t add_content(SQLite::Database &database, const CaseSource &source, const CaseFile &file) {
    SQLite::Statement insert(database, "INSERT INTO contents (hash, scenario, version, title, folder) "
                                       "VALUES (?, ?, ?, ?, ?)");
    insert.bindNoCopy(1, file.content_hash);
    insert.bindNoCopy(2, file.scenario.info.id.text);
    insert.bind(3, file.scenario.info.version);
    insert.bindNoCopy(4, file.scenario.info.title);
    insert.bindNoCopy(5, source.folder_name);
    insert.exec();
    const std::int64_t content = database.getLastInsertRowid();
    add_files(database, content, source);
    return content;
}

} // namespace

std::int64_t keep_content(SQLite::Database &database, const CaseSource &source, const CaseFile &file) {
    const std::optional<std::int64_t> kept = find_content(database, source, file.content_hash);
    return kept ? *kept : add_content(database, source, file);
}

std::optional<std::int64_t> content_by_hash(SQLite::Database &database, const std::string &hash) {
    SQLite::Statement query(database, "SELECT id FROM contents WHERE hash = ?");
    query.bind(1, hash);
    return query.executeStep() ? std::optional(query.getColumn(0).getInt64()) : std::nullopt;
}

bool mend_content(SQLite::Database &database, const CaseSource &source, const std::string &hash) {
    SQLite::Statement query(database, "SELECT c.id FROM contents c JOIN content_files f ON f.content = c.id "
                                      "WHERE c.hash = ? AND f.part = 0 AND f.text = ''");
    query.bind(1, hash);
    if (!query.executeStep()) return false;
    const std::int64_t content = query.getColumn(0).getInt64();
    query.reset();
    for (const char *change :
         {"DELETE FROM content_files WHERE content = ?1", "UPDATE contents SET folder = ?2 WHERE id = ?1"}) {
        SQLite::Statement statement(database, change);
        statement.bind(1, content);
        if (statement.getBindParameterCount() == 2) statement.bind(2, source.folder_name);
        statement.exec();
    }
    add_files(database, content, source);
    return true;
}

CaseSource load_content(SQLite::Database &database, std::int64_t content) {
    CaseSource source;
    SQLite::Statement folder(database, "SELECT folder FROM contents WHERE id = ?");
    folder.bind(1, content);
    if (folder.executeStep()) source.folder_name = folder.getColumn(0).getString();
    SQLite::Statement query(database, "SELECT part, path, name, text FROM content_files WHERE content = ? "
                                      "ORDER BY part, position");
    query.bind(1, content);
    while (query.executeStep()) {
        const int part = query.getColumn(0).getInt();
        TextFile file{query.getColumn(1).getString(), query.getColumn(2).getString(), query.getColumn(3).getString()};
        if (part == scenario)
            source.scenario = std::move(file);
        else
            (part == documents ? source.documents : source.panel).push_back(std::move(file));
    }
    return source;
}

} // namespace totality
