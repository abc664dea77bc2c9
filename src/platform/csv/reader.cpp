#include "reader.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/text.hpp"

namespace csv {
namespace {

constexpr std::size_t chunk = std::size_t{256} * 1024;

constexpr auto ends_plain = [] {
  std::array<bool, 256> table{};
  for (const char c : {',', '"', '\r', '\n'}) {
    table[static_cast<unsigned char>(c)] = true;
  }
  return table;
}();

bool ends_plain_cell(char c) { return ends_plain[static_cast<unsigned char>(c)]; }

Fault fault_of_bytes(std::string_view row) {
  if (std::memchr(row.data(), '\0', row.size()) != nullptr) {
    return Fault::nul;
  }
  return base::first_invalid_utf8(row) ? Fault::invalid_utf8 : Fault::none;
}

}  // namespace

std::string_view sentence(Fault fault) {
  switch (fault) {
    case Fault::none:
      return "nothing is wrong";
    case Fault::invalid_utf8:
      return "a byte that is not UTF-8; save the file as UTF-8";
    case Fault::nul:
      return "a NUL character; take it out";
    case Fault::quote_in_cell:
      return "a quote inside a cell that does not begin with one; put the cell in quotes and double the quotes in it";
    case Fault::text_after_quote:
      return "text after the closing quote of a cell; a comma or the line's end must follow, and quotes within a cell "
             "are doubled";
    case Fault::quote_never_closed:
      return "a quote that is never closed; close the cell's quotes";
    case Fault::bare_carriage_return:
      return "a carriage return without a line feed; end lines with CRLF or LF";
    case Fault::row_too_long:
      return "more than 16 MiB, most likely a quote that is never closed; close the cell's quotes";
  }
  return {};
}

Reader::Reader(Source& source) : source_{&source}, buffer_(chunk) {}

bool Reader::next() {
  if (broken_) {
    return false;
  }
  begin_ = after_;
  fault_ = Fault::none;
  skip_mark();
  const bool any = skip_empty_lines();
  line_ = next_line_;
  if (!any) {
    after_ = begin_;
    return false;
  }
  auto result = scan_row();
  while (result == Scan::more) {
    if (size_ - begin_ > longest_row) {
      result = broken(Fault::row_too_long);
      break;
    }
    fill();
    result = scan_row();
  }
  if (result == Scan::done) {
    finish_row();
  }
  return result == Scan::done;
}

void Reader::skip_mark() {
  if (started_) {
    return;
  }
  started_ = true;
  fill();
  if (std::string_view{buffer_.data(), size_}.starts_with("\xEF\xBB\xBF")) {
    begin_ = 3;
  }
}

// An empty line is LF, or CR LF. Leaves begin_ at a row's first byte; false at the end of the file.
bool Reader::skip_empty_lines() {
  for (;;) {
    if (size_ - begin_ < 2 && !ended_) {
      fill();
    }
    if (begin_ == size_) {
      return false;
    }
    const bool carriage = buffer_[begin_] == '\r' && begin_ + 1 < size_;
    const auto feed = begin_ + (carriage ? 1 : 0);
    if (buffer_[feed] != '\n') {
      return true;
    }
    begin_ = feed + 1;
    ++next_line_;
  }
}

// Begins again from the row's first byte whenever the buffer was filled up; it doubles each time.
Reader::Scan Reader::scan_row() {
  spans_.clear();
  scratch_.clear();
  lines_within_ = 0;
  auto at = begin_;
  for (;;) {
    const bool quoted = at < size_ && buffer_[at] == '"';
    const auto cell = quoted ? scan_quoted(at) : scan_plain(at);
    if (cell != Scan::done) {
      return cell;
    }
    if (at < size_ && buffer_[at] == ',') {
      ++at;
      continue;
    }
    return scan_end(at);
  }
}

// Leaves `at` on what ends the cell: a comma, a line end or the end of the file.
Reader::Scan Reader::scan_plain(std::size_t& at) {
  const auto first = at;
  while (at < size_ && !ends_plain_cell(buffer_[at])) {
    ++at;
  }
  if (at == size_ && !ended_) {
    return Scan::more;
  }
  if (at < size_ && buffer_[at] == '"') {
    return broken(Fault::quote_in_cell);
  }
  spans_.push_back({first, at, false});
  return Scan::done;
}

Reader::Scan Reader::scan_quoted(std::size_t& at) {
  const auto first = at + 1;
  auto quote = closing_quote(first);
  Cell cell{first, quote.value_or(first), false};
  auto copied = first;
  while (quote && *quote + 1 < size_ && buffer_[*quote + 1] == '"') {
    if (!cell.unescaped) {
      cell = {scratch_.size(), 0, true};
    }
    scratch_.append(buffer_.data() + copied, *quote + 1 - copied);
    copied = *quote + 2;
    quote = closing_quote(copied);
  }
  if (!quote) {
    return ended_ ? broken(Fault::quote_never_closed) : Scan::more;
  }
  if (cell.unescaped) {
    scratch_.append(buffer_.data() + copied, *quote - copied);
    cell.end = scratch_.size();
  }
  spans_.push_back(cell);
  lines_within_ += std::count(buffer_.data() + first, buffer_.data() + *quote, '\n');
  at = *quote + 1;
  const bool ends = at == size_ || (ends_plain_cell(buffer_[at]) && buffer_[at] != '"');
  return ends ? Scan::done : broken(Fault::text_after_quote);
}

// The next quote, if the byte after it, which says whether it closes the cell, is at hand too (or there is none).
std::optional<std::size_t> Reader::closing_quote(std::size_t at) const {
  const auto* const quote = static_cast<const char*>(std::memchr(buffer_.data() + at, '"', size_ - at));
  if (quote == nullptr) {
    return std::nullopt;
  }
  const auto found = static_cast<std::size_t>(quote - buffer_.data());
  return found + 1 < size_ || ended_ ? std::optional{found} : std::nullopt;
}

Reader::Scan Reader::scan_end(std::size_t& at) {
  raw_ = {buffer_.data() + begin_, at - begin_};
  after_ = at;
  if (at == size_) {
    return Scan::done;
  }
  if (buffer_[at] == '\r' && at + 1 == size_ && !ended_) {
    return Scan::more;
  }
  const auto feed = at + (buffer_[at] == '\r' ? 1 : 0);
  if (feed == size_ || buffer_[feed] != '\n') {
    return broken(Fault::bare_carriage_return);
  }
  after_ = feed + 1;
  ++lines_within_;
  return Scan::done;
}

Reader::Scan Reader::broken(Fault fault) {
  fault_ = fault;
  broken_ = true;
  return Scan::broken;
}

// More of the source, behind what is left of the buffer. Sets ended_ where there is no more.
void Reader::fill() {
  std::memmove(buffer_.data(), buffer_.data() + begin_, size_ - begin_);
  size_ -= begin_;
  begin_ = 0;
  if (size_ * 2 > buffer_.size()) {
    buffer_.resize(buffer_.size() * 2);
  }
  while (!ended_ && size_ < buffer_.size()) {
    const auto got = source_->read({buffer_.data() + size_, buffer_.size() - size_});
    ended_ = got == 0;
    size_ += got;
  }
}

void Reader::finish_row() {
  cells_.clear();
  for (const auto& span : spans_) {
    const auto* const bytes = span.unescaped ? scratch_.data() : buffer_.data();
    cells_.emplace_back(bytes + span.begin, span.end - span.begin);
  }
  next_line_ = line_ + lines_within_;
  fault_ = fault_of_bytes(raw_);
}

}  // namespace csv
