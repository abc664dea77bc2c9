#include "wire/certificate.hpp"

#include <fmt/format.h>

namespace http::wire {

std::expected<std::unique_ptr<asio::ssl::context>, base::Problems> read_certificate(const Certificate& certificate) {
  using asio::ssl::context;
  auto tls = std::make_unique<context>(context::tls_server);
  tls->set_options(context::default_workarounds | context::no_tlsv1 | context::no_tlsv1_1 | context::no_compression);
  asio::error_code fault;
  tls->use_certificate_chain_file(certificate.chain.string(), fault);
  if (fault) {
    return std::unexpected{base::Problems{
        "certificate", fmt::format("{} holds no certificate in PEM: {}", certificate.chain.string(), fault.message())}};
  }
  tls->use_private_key_file(certificate.key.string(), context::pem, fault);
  if (fault) {
    return std::unexpected{base::Problems{"certificate", fmt::format("{} holds no key of that certificate: {}",
                                                                     certificate.key.string(), fault.message())}};
  }
  return tls;
}

}  // namespace http::wire
