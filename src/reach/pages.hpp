#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "html/page.hpp"
#include "kept.hpp"
#include "reach/place_figures.hpp"
#include "reach/site.hpp"
#include "reach/view.hpp"

namespace reach {

/// What a page says, before it is put into its frame; or, for programs, the same as JSON.
struct Said {
  int status = 200;
  std::string title;
  std::vector<html::Breadcrumb> breadcrumbs;
  html::Html content;
  std::string json;  ///< where JSON was asked for: then nothing else is made

  /// About what it holds.
  std::size_t bytes() const { return title.size() + content.text().size() + json.size(); }
};

/// Carries a page of figures out: finds what is asked, cuts it by what the asker may see, and answers as page or as
/// JSON. What was said once is said again for the same question and the same sight, as long as the facts stand.
class Pages {
 public:
  explicit Pages(Site site) : site_{std::move(site)}, kept_{most_bytes_kept} {}

  /// What is needed to say something.
  struct Context {
    const cohort::Engine& engine;
    const Catalogue& catalogue;
    const View& view;
    const WhatToSee& see;
    const Part& part;
    base::Date usual;  ///< the day that is shown where the address names none: none after it has come
    const rights::Asker& asker;
    const http::Request& request;
    bool wants_json;
  };
  using Say = std::function<Said(const Context&)>;

  /// `name` tells pages with one address from each other. 404 for a place that there is not, 400 for a word that cannot
  /// be understood, 403 for a sensitive group that is not for this asker.
  http::Response figures(std::string_view name, const http::Request& request, const rights::Asker& asker,
                         const Say& say) const;

  /// Puts what is said into its frame, or gives it as JSON.
  http::Response answer(const http::Request& request, const rights::Asker& asker, const Said& said) const;

  const Site& site() const { return site_; }

 private:
  static constexpr std::size_t most_bytes_kept = 64UL << 20U;

  Said made(const http::Request& request, const rights::Asker& asker, base::Date usual, const Say& say) const;

  Site site_;
  mutable Kept<Said> kept_;
};

/// 400, as page or JSON, for an address that cannot be understood.
Said not_understood(const http::Request& request, const base::Problems& problems);
/// 404
Said nothing_there();

/// The nodes above the one that is shown, from the root.
std::vector<html::Breadcrumb> breadcrumbs(const Catalogue& catalogue, const View& view);

}  // namespace reach
