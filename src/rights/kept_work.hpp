#pragma once

#include <string>

#include "html/html.hpp"
#include "http/request.hpp"

/// A form that came after its sign-in had ended loses nothing that was typed: it is carried through signing in, in
/// hidden fields of our own pages, and then offered to be sent again.
namespace rights {

/// Where somebody was going when they were asked to sign in.
struct Going {
  std::string to;         ///< an address of this site; empty: nowhere in particular
  http::Pairs kept = {};  ///< the fields of a form that is to be sent there again; empty: there was none
};

/// From a request that was stopped: its address, or its form.
Going going_from(const http::Request& stopped);
/// From one of our own pages on the way: its fields, or its query.
Going going_on(const http::Request& request);

/// The hidden fields that carry it on.
html::Html hidden_fields(const Going& going);

/// The fields of the form once more, hidden.
html::Html kept_fields(const Going& going);

}  // namespace rights
