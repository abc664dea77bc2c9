#pragma once

#include <string_view>

#include "http/options.hpp"
#include "http/request.hpp"
#include "http/response.hpp"

namespace http {

/// The answer as it goes out: where it is only a sentence, it has become JSON, the site's page, or plain text.
/// `request`: what was asked, as far as it was understood.
Response with_error_page(Response response, const Options& options, const Request* request, std::string_view id);

}  // namespace http
