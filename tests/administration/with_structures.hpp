#pragma once

#include <nlohmann/json.hpp>

#include "administration/routes.hpp"
#include "administration/verification.hpp"
#include "browser_of_tests.hpp"

/// The room's pages over the county of the tests of rights (now: county > north (pier, quay), south), to which centres
/// and areas are added: the centre Lighthouse hangs under pier since ever and answers for Town and Harbour; Windmill is
/// open and hangs nowhere; nobody answers for Moor. It is 22 November 2026.
namespace administration {

class WithStructures : public rights::WithPages {
 protected:
  void SetUp() override;

  /// A browser in which an account with that role is signed in; no place: everywhere.
  rights::Browser browser_with(const std::string& role, const std::optional<rights::Place>& place = std::nullopt);
  nlohmann::json read(rights::Browser& browser, const std::string& target);
  std::vector<db::Recorded> changes();

 private:
  void TearDown() override;
  Site administration_site();

  std::unique_ptr<Verification> verification_;
};

/// A day as a date input sends it.
http::Pairs with_day(http::Pairs fields, const std::string& field, const std::string& day, const std::string& month,
                     const std::string& year);

}  // namespace administration
