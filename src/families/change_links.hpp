#pragma once

#include "base/date.hpp"
#include "family.hpp"
#include "html/html.hpp"
#include "http/request.hpp"

namespace families {

/// What somebody who may change this family can say has changed, each a link to its form. `asks_more`: the
/// council asks something of its own.
html::Html change_links(const Family& family, base::Date today, bool asks_more);

/// What was done, by the word in the address that the page was reached by; nothing where there is no such word.
/// After a registration, to somebody who may change the family, with the way to give out cards.
html::Html family_done_banner(const http::Request& request, const Family& family, bool may_change);

}  // namespace families
