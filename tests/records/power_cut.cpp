#include "tests/records/power_cut.h"
#include <algorithm>
#include <filesystem>

namespace totality::test {

namespace {

constexpr std::size_t kSector = 512;

using Kind = DiskCall::Kind;

void apply(std::string &bytes, const PastCall &call) {
    const auto offset = static_cast<std::size_t>(call.offset);
    if (call.kind == Kind::truncate) return bytes.resize(offset);
    bytes.resize(std::max(bytes.size(), offset + call.bytes.size()));
    bytes.replace(offset, call.bytes.size(), call.bytes);
}

std::size_t size_after(std::size_t size, const PastCall &call) {
    const auto offset = static_cast<std::size_t>(call.offset);
    return call.kind == Kind::truncate ? offset : std::max(size, offset + call.bytes.size());
}

// The same within one sector that begins at `start`.
void apply_in(std::string &sector, std::size_t start, const PastCall &call) {
    const auto offset = static_cast<std::size_t>(call.offset);
    const std::size_t from = std::clamp(offset, start, start + kSector) - start;
    const std::size_t to = std::clamp(offset + call.bytes.size(), start, start + kSector) - start;
    if (call.kind == Kind::truncate)
        std::fill(sector.begin() + static_cast<std::ptrdiff_t>(from), sector.end(), '\0');
    else if (from < to)
        sector.replace(from, to - from, call.bytes, start + from - offset, to - from);
}

// How many of `count` changes in a row reached the disk.
class Luck {
  public:
    explicit Luck(std::mt19937 &random) : random_(random) {
        constexpr double chances[] = {0, 0.1, 0.5, 0.9, 1};
        all_ = chances[random() % std::size(chances)];
    }
    std::size_t operator()(std::size_t count) {
        return std::bernoulli_distribution(all_)(random_) ? count : random_() % (count + 1);
    }

  private:
    std::mt19937 &random_;
    double all_;
};

} // namespace

PastCall remember(const DiskCall &call) {
    return {call.kind,
            std::filesystem::path(call.path).filename().string(),
            call.offset,
            {call.bytes.begin(), call.bytes.end()},
            call.syncs_folder};
}

void CachedDisk::take(const PastCall &call) {
    switch (call.kind) {
    case Kind::read: return;
    case Kind::create:
        now_[call.name] = files_.size();
        pending_entries_.push_back({call.name, files_.size()});
        files_.emplace_back();
        return;
    case Kind::remove:
        now_.erase(call.name);
        pending_entries_.push_back({call.name, std::nullopt});
        break;
    case Kind::sync:
        for (const PastCall &change : files_[now_.at(call.name)].pending)
            apply(files_[now_.at(call.name)].synced, change);
        files_[now_.at(call.name)].pending.clear();
        break;
    case Kind::write:
    case Kind::truncate: files_[now_.at(call.name)].pending.push_back(call);
    }
    if (call.syncs_folder) sync_folder();
}

void CachedDisk::sync_folder() {
    durable_ = now_;
    pending_entries_.clear();
}

std::string CachedDisk::torn(const File &file, std::mt19937 &random) {
    Luck luck(random);
    std::size_t size = file.synced.size(), longest = size;
    const std::size_t lengths = luck(file.pending.size());
    std::map<std::size_t, std::vector<const PastCall *>> touching; // by sector
    for (std::size_t i = 0; i < file.pending.size(); ++i) {
        const PastCall &call = file.pending[i];
        if (i < lengths) size = size_after(size, call);
        longest = std::max(longest, size_after(0, call));
        const auto offset = static_cast<std::size_t>(call.offset);
        const std::size_t end = call.kind == Kind::truncate ? longest : offset + call.bytes.size();
        for (std::size_t sector = offset / kSector; sector * kSector < end; ++sector) touching[sector].push_back(&call);
    }
    std::string bytes = file.synced;
    bytes.resize((longest + kSector - 1) / kSector * kSector);
    for (const auto &[sector, calls] : touching) {
        std::string content = bytes.substr(sector * kSector, kSector);
        const std::size_t reached = luck(calls.size());
        for (std::size_t i = 0; i < reached; ++i) apply_in(content, sector * kSector, *calls[i]);
        bytes.replace(sector * kSector, kSector, content);
    }
    bytes.resize(size);
    return bytes;
}

Files CachedDisk::after_power_cut(std::mt19937 &random) const {
    auto names = durable_;
    const std::size_t reached = Luck(random)(pending_entries_.size());
    for (std::size_t i = 0; i < reached; ++i) {
        const Entry &entry = pending_entries_[i];
        if (entry.file)
            names[entry.name] = *entry.file;
        else
            names.erase(entry.name);
    }
    Files files;
    for (const auto &[name, file] : names) files[name] = torn(files_[file], random);
    return files;
}

} // namespace totality::test
