#include "app/records/logs.h"
#include "app/files/machine_error.h"
#include <SQLiteCpp/Database.h>
#include <fmt/format.h>

namespace totality {

LogReader::LogReader(SQLite::Database &database)
    : rows_(database, "SELECT sequence, hour, body FROM actions WHERE attempt = ? ORDER BY sequence") {}

std::vector<Action> LogReader::read(std::int64_t attempt, const AttemptId &id) {
    rows_.reset();
    rows_.bind(1, attempt);
    std::vector<Action> actions;
    constexpr std::size_t usual_steps = 64;
    actions.reserve(usual_steps);
    while (rows_.executeStep()) {
        const SQLite::Column text = rows_.getColumn(2);
        Loaded<ActionBody> body = read_action({text.getText(), static_cast<std::size_t>(text.getBytes())});
        const int sequence = rows_.getColumn(0).getInt();
        if (!body.value)
            throw MachineError(MachineFault::damaged, fmt::format("Step {} of attempt {} cannot be understood: {}.",
                                                                  sequence, id.text, body.diagnostics.front().message));
        actions.push_back({sequence, rows_.getColumn(1).getDouble(), std::move(*body.value)});
    }
    return actions;
}

} // namespace totality
