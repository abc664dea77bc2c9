#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problems.hpp"
#include "html/figures.hpp"
#include "http/request.hpp"
#include "reach/catalogue.hpp"
#include "reach/question.hpp"

namespace reach {

/// What a page of figures shows: a question, and in which words it was asked. The address carries all of it, so that it
/// can be kept and sent; what is as usual is left out of it.
struct View {
  Words words;
  Asked asked;

  std::string_view structure() const { return words.structure; }
  std::string_view node() const { return *words.node; }
};

/// A word of the address and what it is to be instead; empty: as usual.
struct Change {
  std::string_view name;
  std::string value;
};

/// The group that is asked for; `none`: all, or several at once.
cohort::Number group_of(const View& view);

/// Reads the address: structure and node in its path, the rest in its query. `usual` is the date where none is given.
/// Problems name the word. Nothing where there is no such structure, or no such node of it.
std::expected<std::optional<View>, base::Problems> read_view(const http::Request& request, const Catalogue& catalogue,
                                                             base::Date usual);

/// The usual question about that place; nothing where there is none such.
std::optional<View> view_of(std::string_view structure, std::string_view node, const Catalogue& catalogue,
                            base::Date as_at);

/// The words of its address that are not as usual, for a form that leads to another page of the same.
std::vector<Change> unusual_words(const View& view);

/// The address of a page that shows the same: of the place itself, or (`page`: `list`, `compare`) of one below it.
std::string address(const View& view, std::string_view page = {}, std::vector<Change> changes = {});
/// The same of another node of the structure.
std::string address_of_node(const View& view, std::string_view node, std::string_view page = {},
                            std::vector<Change> changes = {});

/// What is asked, in the words of a page's head.
std::vector<html::AskedItem> asked_items(const Catalogue& catalogue, const View& view);
/// `, in its boundaries of 1 October 2024`; empty where they are those of the date itself.
std::string boundary_words(const View& view);
/// That the date has not come by that day, in a sentence; empty where it has.
std::string not_yet(const View& view, base::Date today);

/// That contacts are held only from that day on, where the window begins before it, in a sentence; else empty.
std::string not_held_before(const View& view, std::optional<base::Date> first_contact);

/// `12 months`, `1 month`: of `12m`, `1m`
std::string window_words(std::string_view window);
std::string window_words(const View& view);
/// `children under five`, `families with a child under 3`
std::string counted_words(const View& view);
/// Whether the official counts, which are of children under five, count the same.
bool is_of_children_under_five(const View& view);
/// `children`, or `families`
std::string_view units(const View& view);
/// `1 child`, `3,157 children`, `1 family`
std::string units(const View& view, std::uint64_t count);

}  // namespace reach
