#include <fmt/format.h>

#include <string>
#include <vector>

#include "connection.hpp"
#include "db/database.hpp"
#include "db/digest.hpp"
#include "sql/migrations.hpp"
#include "sql/sql.hpp"

namespace db {

/// Compares the migrations of one room with those that were applied, and applies the rest.
class Migrator {
 public:
  explicit Migrator(const Migrations& room) : room_{room} {}

  /// How many of the room's migrations were applied. Failure where those are not the first of the room, as they are.
  std::size_t applied(Session& session) const {
    if (session.query(sql::migration_table).front().number(0) == 0) {
      return 0;
    }
    const auto rows = session.query(sql::applied_migrations, {{"room", room_.room}});
    for (std::size_t at = 0; at < rows.size(); ++at) {
      compare(rows[at].text(0), rows[at].text(1), at, session.dialect());
    }
    return rows.size();
  }

  /// Applies the next one. False where there is none. To be called while no other writes.
  bool apply_next(Session& session, const std::string& instant) const {
    const auto at = applied(session);
    if (at == room_.all.size()) {
      return false;
    }
    const auto& migration = room_.all[at];
    session.connection_.run_script(migration);
    session.execute(sql::insert_migration, {{"room", room_.room},
                                            {"position", at},
                                            {"migration", migration.name},
                                            {"checksum", checksum(migration, session.dialect())},
                                            {"applied", instant}});
    return true;
  }

 private:
  void compare(std::string_view name, std::string_view sum, std::size_t at, Dialect dialect) const {
    if (at >= room_.all.size() || room_.all[at].name != name) {
      throw Failure{
          fmt::format("migration {} was applied to this database, and this program does not have it in that "
                      "place: use the version of the program that made it, or a newer one",
                      name)};
    }
    if (checksum(room_.all[at], dialect) != sum) {
      throw Failure{
          fmt::format("migration {} was altered after it was applied to this database: put it back as it was, "
                      "and write what is new as a migration of its own",
                      name)};
    }
  }

  static std::string checksum(const Sql& migration, Dialect dialect) {
    return Digest{}.add(migration.in(dialect)).hex();
  }

  const Migrations& room_;
};

void Database::migrate(std::span<const Migrations> rooms) {
  std::vector<Migrations> all{{"db", migrations::all}};
  all.insert(all.end(), rooms.begin(), rooms.end());
  const auto complete = [&](Session& session) {
    bool nothing_to_do = true;
    for (const auto& room : all) {
      nothing_to_do &= Migrator{room}.applied(session) == room.all.size();
    }
    return nothing_to_do;
  };
  if (read(complete)) {
    return;
  }
  const auto instant = env().instant();
  for (const auto& room : all) {
    while (write_alone([&](Session& session) { return Migrator{room}.apply_next(session, instant); })) {
    }
  }
}

}  // namespace db
