#pragma once

#include <string>

#include "html/page.hpp"
#include "http/request.hpp"
#include "http/response.hpp"
#include "rights/asker.hpp"

namespace app {

/// What all pages have: the house's name and the council's, navigation by what the asker may, who is signed in.
class Frame {
 public:
  Frame(html::Assets assets, std::string council) : assets_{std::move(assets)}, council_{std::move(council)} {}

  /// `asker`: null where nobody is signed in.
  http::Response page(const http::Request& request, const rights::Asker* asker, int status, html::Page page) const;
  /// The page of an error for somebody who is signed in: an answer that was only a sentence, in their own frame, under
  /// the same status and fields.
  http::Response error_page(const http::Request& request, const rights::Asker& asker,
                            const http::Response& error) const;
  /// For an error, which may come before anything is known of who asks. `id` names the request in the log.
  std::string error_page(int status, std::string_view sentence, std::string_view id) const;

 private:
  html::Page dressed(html::Page page) const;

  html::Assets assets_;
  std::string council_;
};

}  // namespace app
