#include "scoring/flaw.h"
#include <charconv>

namespace totality {

namespace {

std::string unescaped(std::string_view step) {
    std::string out;
    for (std::size_t i = 0; i < step.size(); ++i) {
        const bool escape = step[i] == '~' && i + 1 < step.size();
        out += !escape ? step[i] : step[i + 1] == '1' ? '/' : '~';
        i += escape ? 1 : 0;
    }
    return out;
}

const JsonNode *child(const JsonNode &node, std::string_view step) {
    if (node.kind == JsonKind::object) return node.find(unescaped(step));
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
    const bool whole = error == std::errc{} && end == step.data() + step.size();
    return node.kind == JsonKind::array && whole && index < node.children.size() ? &node.children[index] : nullptr;
}

const JsonNode &nearest_node(const JsonNode &root, std::string_view pointer) {
    const JsonNode *node = &root;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::size_t slash = std::min(pointer.find('/'), pointer.size());
        const JsonNode *next = child(*node, pointer.substr(0, slash));
        if (!next) break;
        node = next;
        pointer.remove_prefix(slash);
    }
    return *node;
}

} // namespace

void locate_flaws(const Flaws &flaws, const JsonNode &root, Reading &reading) {
    for (const Flaw &flaw : flaws) {
        const std::size_t before = reading.diagnostics.size();
        reading.add(flaw.severity, nearest_node(root, flaw.pointer).offset, flaw.code, flaw.message);
        if (reading.diagnostics.size() > before && !reading.is_full())
            reading.diagnostics.back().pointer = flaw.pointer;
    }
}

} // namespace totality
