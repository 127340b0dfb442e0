#pragma once
// What the records screen asks for: files made from the records and brought in, backups, training sessions.
#include "app/app.h"

namespace totality {

void make_page(App &app);

// Begin work that goes on beside the frames. Throw MachineError.
void write_file(App &app, const intent::WriteFile &file);
void import_files(App &app, const std::vector<std::string> &paths);

// What is over is told; then the screens show what it changed.
void poll_work(App &app);

void restore_backup(App &app, const std::string &path);
void keep_session(App &app, const intent::KeepSession &session);
void read_feedback(App &app);
void keep_feedback(App &app, const intent::SetFeedback &feedback);

} // namespace totality
