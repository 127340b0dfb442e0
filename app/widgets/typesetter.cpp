#include "app/widgets/typesetter.h"
#include "app/widgets/text.h"
#include <algorithm>
#include <cmath>

namespace totality::ui {
namespace {

// A stretch of letters without a space, in one style, of one passage.
struct Fragment {
    std::uint32_t begin = 0, end = 0;
    int run = 0; // of the cell
    float width = 0;
};

struct RunStyle {
    int passage = -1;
    Face face = Face::serif;
    bool struck_twice = false, underlined = false;
};

// A typewriter has one face: it stresses by striking twice and by underlining.
RunStyle style_of(const Run &run, Face base) {
    RunStyle style{run.passage, base, false, false};
    if (base == Face::serif) {
        if (run.strong)
            style.face = Face::serif_bold;
        else if (run.emphasis)
            style.face = Face::serif_italic;
    } else if (base == Face::typed) {
        style.struck_twice = run.strong;
        style.underlined = run.emphasis;
    }
    if (run.code && base != Face::small && base != Face::small_bold) style.face = Face::typed;
    return style;
}

// Fills the lines of one cell.
class LineFiller {
  public:
    LineFiller(PaperLayout &out, const Column &column, const TextStyle &style, float y)
        : out_(out),
          column_(column),
          style_(style),
          y_(y),
          first_run_(out.runs.size()),
          base_(font_of(style.face)),
          line_height_(std::floor(base_->FontSize * style.leading)) {}

    void add(const Run &run, int number, const std::string &text) {
        styles_.push_back(style_of(run, style_.face));
        const auto start = static_cast<std::uint32_t>(out_.text.size());
        out_.text += text;
        const auto stop = static_cast<std::uint32_t>(out_.text.size());
        for (std::uint32_t i = start; i < stop;) {
            const char c = out_.text[i];
            if (c == ' ' || c == '\n') {
                end_word();
                if (c == '\n')
                    new_line();
                else
                    ++spaces_;
                ++i;
                continue;
            }
            std::uint32_t j = i;
            while (j < stop && out_.text[j] != ' ' && out_.text[j] != '\n') ++j;
            word_.push_back({i, j, number, width(i, j, number)});
            i = j;
        }
    }

    float finish() {
        end_word();
        if (column_.align == Align::center) centre_lines();
        out_.tallest_line = std::max(out_.tallest_line, line_height_);
        const bool empty = out_.runs.size() == first_run_;
        return empty ? 0 : static_cast<float>(line_ + 1) * line_height_;
    }

  private:
    ImFont *font(int run) const { return font_of(styles_[static_cast<std::size_t>(run)].face); }
    float width(std::uint32_t begin, std::uint32_t end, int run) const {
        return text_width(font(run), std::string_view(out_.text).substr(begin, end - begin));
    }
    float space() const { return base_->GetCharAdvance(' '); }

    void new_line() {
        ++line_;
        x_ = 0;
        spaces_ = 0;
    }

    void end_word() {
        if (word_.empty()) return;
        float total = 0;
        for (const Fragment &f : word_) total += f.width;
        const float before = x_ > 0 ? space() * static_cast<float>(std::max(1, spaces_)) : 0;
        const bool indent = style_.keep_spaces && x_ == 0;
        if (x_ > 0 && spaces_ > 0 && x_ + before + total > column_.width)
            new_line();
        else if (spaces_ > 0 && (x_ > 0 || indent))
            x_ += indent ? space() * static_cast<float>(spaces_) : before;
        for (const Fragment &f : word_) place(f);
        word_.clear();
        spaces_ = 0;
    }

    // A word longer than a line is broken where the line is full.
    void place(Fragment f) {
        while (x_ + f.width > column_.width && f.end - f.begin > 1) {
            const Fragment head = cut(f, column_.width - x_);
            if (head.end == head.begin) {
                if (x_ == 0) break;
                new_line();
                continue;
            }
            put(head);
            f.begin = head.end;
            f.width = width(f.begin, f.end, f.run);
            if (f.begin < f.end) new_line();
        }
        if (f.begin < f.end) put(f);
    }

    Fragment cut(const Fragment &f, float room) const {
        const char *begin = out_.text.data() + f.begin, *end = out_.text.data() + f.end, *rest = begin;
        const ImFont *with = font(f.run);
        const ImVec2 size = with->CalcTextSizeA(with->FontSize, std::max(room, 0.f), 0, begin, end, &rest);
        return {f.begin, static_cast<std::uint32_t>(rest - out_.text.data()), f.run, size.x};
    }

    void put(const Fragment &f) {
        const RunStyle &s = styles_[static_cast<std::size_t>(f.run)];
        const float top = y_ + static_cast<float>(line_) * line_height_;
        LaidRun *last = out_.runs.size() > first_run_ ? &out_.runs.back() : nullptr;
        if (last && last_number_ == f.run && last->line_top == top && f.begin - last->end <= 1)
            last->end = f.end;
        else {
            const float drop = std::floor((line_height_ - font(f.run)->FontSize) / 2);
            out_.runs.push_back({s.passage, f.begin, f.end, column_.x + x_, top + drop, 0, top, line_height_, s.face,
                                 style_.tone, s.struck_twice, s.underlined});
            last = &out_.runs.back();
        }
        last_number_ = f.run;
        x_ += f.width;
        last->width = column_.x + x_ - last->x;
    }

    void centre_lines() {
        for (std::size_t i = first_run_; i < out_.runs.size();) {
            std::size_t j = i;
            while (j < out_.runs.size() && out_.runs[j].line_top == out_.runs[i].line_top) ++j;
            const LaidRun &last = out_.runs[j - 1];
            const float shift = std::floor((column_.width - (last.x + last.width - column_.x)) / 2);
            for (; i < j; ++i) out_.runs[i].x += std::max(0.f, shift);
        }
    }

    PaperLayout &out_;
    const Column &column_;
    const TextStyle &style_;
    float y_;
    std::size_t first_run_;
    ImFont *base_;
    float line_height_;
    std::vector<RunStyle> styles_;
    std::vector<Fragment> word_;
    float x_ = 0;
    int line_ = 0, spaces_ = 0, last_number_ = -1;
};

// The runs that one cell brought, as stretches.
void add_stretches(PaperLayout &out, std::size_t from, float gutter) {
    Stretch *open = nullptr;
    for (std::size_t i = from; i < out.runs.size(); ++i) {
        const LaidRun &run = out.runs[i];
        if (run.passage < 0) continue;
        const Box box{{run.x, run.line_top}, {run.x + run.width, run.line_top + run.line_height}};
        if (open && open->passage == run.passage) {
            open->box.min.x = std::min(open->box.min.x, box.min.x);
            open->box.max.x = std::max(open->box.max.x, box.max.x);
            open->box.max.y = box.max.y;
            continue;
        }
        out.stretches.push_back({run.passage, box, run.line_top, run.line_height, run.x, gutter});
        open = &out.stretches.back();
    }
}

} // namespace

ImFont *font_of(Face face) {
    const Fonts &f = fonts();
    switch (face) {
    case Face::serif: return f.serif;
    case Face::serif_bold: return f.serif_bold;
    case Face::serif_italic: return f.serif_italic;
    case Face::note: return f.serif_note;
    case Face::title: return f.serif_title;
    case Face::typed: return f.typed;
    case Face::small: return f.small;
    case Face::small_bold: return f.small_bold;
    }
    return f.serif;
}

Typesetter::Typesetter(const Document &doc, const PaperShape &form, const TokenValues *values)
    : document(doc), shape(form), values_(values) {
    slim = shape.width < paper_em(36);
    left = shape.debrief ? paper_em(3.4f) : slim ? paper_em(3.5f) : paper_em(4.6f);
    right = shape.width - (shape.debrief ? paper_em(4.9f) : slim ? paper_em(1.2f) : paper_em(4.2f));
    y = paper_em(2.6f);
}

float Typesetter::flow(const Runs &cell, float at, const Column &where, const TextStyle &style) {
    const std::size_t from = out_.runs.size();
    LineFiller filler(out_, where, style, at);
    for (std::size_t i = 0; i < cell.size(); ++i)
        filler.add(cell[i], static_cast<int>(i), values_ ? with_values(cell[i].text, *values_) : cell[i].text);
    const float height = filler.finish();
    add_stretches(out_, from, where.gutter);
    return height;
}

float Typesetter::label(std::string_view words, float at, const Column &where, const TextStyle &style) {
    return flow({Run{std::string(words), false, false, false, -1}}, at, where, style);
}

void Typesetter::ornament(OrnamentKind kind, const Box &box, Tone tone, float thickness) {
    out_.ornaments.push_back({kind, box, tone, thickness});
}

void Typesetter::rule(float x0, float x1, float at, Tone tone, float thickness) {
    ornament(OrnamentKind::plate, {{x0, std::floor(at)}, {x1, std::floor(at) + thickness}}, tone);
}

float Typesetter::natural_width(const Runs &cell, const TextStyle &style) const {
    float width = 0;
    for (const Run &run : cell) width += text_width(font_of(style_of(run, style.face).face), run.text);
    return width;
}

std::string Typesetter::words_of(const Runs &cell) const {
    std::string words;
    for (const Run &run : cell) words += values_ ? with_values(run.text, *values_) : run.text;
    return words;
}

PaperLayout Typesetter::finish(float height) {
    std::stable_sort(out_.runs.begin(), out_.runs.end(),
                     [](const LaidRun &a, const LaidRun &b) { return a.line_top < b.line_top; });
    std::stable_sort(out_.stretches.begin(), out_.stretches.end(), [](const Stretch &a, const Stretch &b) {
        return a.first_top != b.first_top ? a.first_top < b.first_top : a.first_x < b.first_x;
    });
    out_.height = height;
    return std::move(out_);
}

} // namespace totality::ui
