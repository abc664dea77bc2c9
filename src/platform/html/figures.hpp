#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "html/html.hpp"

namespace html {

/// How a figure stands against its bounds: decides a colour, beside words that say the same.
enum class Standing : std::uint8_t { none, below, good, outstanding };

/// What a page of figures was asked, in one line, with the ways to ask something else.
struct AskedItem {
  std::string term = {};   ///< `As at`
  std::string value = {};  ///< `30 September 2026`
};
struct AskedLink {
  std::string text = {};
  std::string href = {};
};
struct Asked {
  std::vector<AskedItem> items = {};
  std::vector<AskedLink> links = {};
};
Html asked(const Asked& options);

/// One sentence that says how we stand and what is missing.
struct Verdict {
  Standing standing = Standing::none;
  std::string headline = {};  ///< `Good by 56 children.`
  std::string text = {};
  std::string link_text = {};  ///< what opens: `Open the 3,157 not yet seen`
  std::string href = {};
};
Html verdict(const Verdict& options);

/// One step from those who should be known to those who come again and again.
struct LadderStep {
  std::string label = {};
  std::optional<std::int64_t> count = {};
  std::string note = {};
  std::string href = {};     ///< its list; none behind an official estimate
  bool is_estimate = false;  ///< counted by others, without names
};
/// Steps with their counts, and bars that are as long as their part of the largest count.
Html ladder(const std::vector<LadderStep>& steps);

/// A share, with the marks of its bands in the same place everywhere: the figure in digits, and a small bar that says
/// nothing the figure does not (and is hidden from those who listen).
struct ReachBar {
  std::optional<std::int64_t> tenths = {};  ///< of a per cent; none where nobody is known
  Standing standing = Standing::none;
  std::int64_t good_from = 650;
  std::int64_t outstanding_from = 850;
};
Html reach_bar(const ReachBar& options);

struct BandTag {
  std::string text = {};
  Standing standing = Standing::none;
};
Html band_tag(const BandTag& options);

/// Figures that stand for themselves, large, each a link to its list.
struct Stat {
  std::string label = {};
  std::string figure = {};
  std::string note = {};
  std::string href = {};
};
Html stats(const std::vector<Stat>& options);

}  // namespace html
