#include "tasks.hpp"

namespace interchange {
namespace {

/// Whatever came of it, its page tells.
http::Response show_it(const http::Request& request) {
  return http::see_other("/imports/" + std::string{request.path("id")});
}

}  // namespace

http::Response take_in_import(const Site& site, const http::Request& request, const rights::Asker& asker) {
  site.imports.take_in(request.path("id"), request.form().text("leave") == "yes", asker.id.text());
  return show_it(request);
}

http::Response cancel_import(const Site& site, const http::Request& request, const rights::Asker& /*asker*/) {
  site.imports.cancel(request.path("id"));
  return show_it(request);
}

}  // namespace interchange
