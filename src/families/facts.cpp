#include "facts.hpp"

#include "db/cells.hpp"
#include "sql.hpp"

namespace families {

void each_child(db::Session& session, const std::function<void(const Child&)>& visit) {
  session.scan(sql::fact_children, {}, [&](const db::Row& row) {
    const auto died = row.text(4).empty() ? std::optional<base::Date>{} : db::date(row, 4);
    visit({row.number(0), row.number(1), row.text(2), db::date(row, 3), died});
  });
}

void each_family(db::Session& session, const std::function<void(std::int64_t, std::string_view)>& visit) {
  session.scan(sql::fact_families, {}, [&](const db::Row& row) { visit(row.number(0), row.text(1)); });
}

void each_address(db::Session& session, const std::function<void(const Address&)>& visit) {
  session.scan(sql::fact_addresses, {}, [&](const db::Row& row) {
    visit({row.number(0), row.text(1), db::interval(row, 2, 3)});
  });
}

void each_protected_home(db::Session& session, const std::function<void(const ProtectedHome&)>& visit) {
  session.scan(sql::fact_protected_homes, {}, [&](const db::Row& row) {
    visit({row.number(0), db::interval(row, 1, 2)});
  });
}

void each_registration(db::Session& session, const std::function<void(const Registration&)>& visit) {
  session.scan(sql::fact_registrations, {}, [&](const db::Row& row) {
    visit({row.number(0), db::interval(row, 1, 2)});
  });
}

void each_target_group(db::Session& session, const std::function<void(const TargetGroup&)>& visit) {
  session.scan(sql::fact_target_groups, {}, [&](const db::Row& row) {
    visit({row.text(0), row.text(1), row.number(2) == 1});
  });
}

void each_membership(db::Session& session, const std::function<void(const Membership&)>& visit) {
  session.scan(sql::fact_memberships, {}, [&](const db::Row& row) {
    visit({row.number(0), row.text(1), db::interval(row, 2, 3)});
  });
}

}  // namespace families
