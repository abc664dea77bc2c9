#include "engine.hpp"

#include "answers.hpp"
#include "columns.hpp"

namespace cohort {

Engine::Engine(Facts facts) : columns_{std::make_unique<Columns>(std::move(facts))} {}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

Matrix Engine::count(const Question& question, std::span<const Number> tags) const {
  const AtDate date{*columns_, question};
  Matrix matrix{tags.size(), std::vector<Cell>(columns_->trees[question.tree].nodes() * tags.size())};
  const bool plain = question.by == CountBy::subject && question.where == Where::anywhere;
  (plain ? count_subjects : count_by_unit)(*columns_, question, tags, date, matrix);
  estimate(*columns_, question, tags, date, matrix);
  return matrix;
}

std::vector<Number> Engine::members(const Question& question, const Members& members) const {
  return find_members(*columns_, question, members);
}

std::vector<AreaCell> Engine::count_areas(const Question& question, Number node, Number tag) const {
  return cohort::count_areas(*columns_, question, node, tag);
}

Rungs Engine::count_all(const Question& question, Number tag) const {
  return cohort::count_all(*columns_, question, tag);
}

std::vector<Number> Engine::areas_of(Number tree, Number node, base::Date date) const {
  return cohort::areas_of(*columns_, tree, node, date);
}

std::vector<Number> Engine::sites_of(Number tree, Number node, base::Date date) const {
  return cohort::sites_of(*columns_, tree, node, date);
}

LeftOut Engine::count_left_out(const Question& question) const { return cohort::count_left_out(*columns_, question); }

std::vector<Description> Engine::describe(const Question& question, std::span<const Number> subjects) const {
  return cohort::describe(*columns_, question, subjects);
}

std::vector<Number> Engine::subjects_of(Number unit) const { return cohort::subjects_of(*columns_, unit); }

std::vector<Contact> Engine::contacts_of(Number subject) const {
  const auto row = columns_->row_of(subject);
  if (row == none) {
    return {};
  }
  const auto contacts = columns_->contacts.of(row);
  return {contacts.begin(), contacts.end()};
}

Number Engine::unit_of(Number subject) const {
  const auto row = columns_->row_of(subject);
  return row == none ? none : columns_->unit[row];
}

bool Engine::holds(Number subject) const {
  const auto row = columns_->row_of(subject);
  return row != none && columns_->born[row] != Columns::never;
}

void Engine::put_subject(const Subject& subject) {
  auto& columns = *columns_;
  const auto row = columns.row_of(subject.number);
  if (row == none) {
    columns.units.add(subject.unit, columns.append(subject));
    return;
  }
  columns.born[row] = subject.born.days();
  columns.died[row] = subject.died.days();
  if (columns.unit[row] != subject.unit) {
    columns.units.remove(columns.unit[row], row);
    columns.units.add(subject.unit, row);
    columns.unit[row] = subject.unit;
  }
}

void Engine::drop_subject(Number subject) {
  if (const auto row = columns_->row_of(subject); row != none) {
    columns_->born[row] = Columns::never;
  }
}

void Engine::put_homes(Number subject, std::span<const Home> homes) {
  const auto row = columns_->row_of(subject);
  if (row == none) {
    return;
  }
  std::vector<base::Interval> in_place;
  std::vector<RowHome> elsewhere;
  for (const auto& home : homes) {
    if (home.area == columns_->area[row] && home.area != none) {
      in_place.push_back(home.held);
    } else if (home.area < columns_->areas) {
      elsewhere.push_back({row, home.area, home.held});
    }
  }
  columns_->homes_in_place.replace(row, std::move(in_place));
  columns_->homes_elsewhere.replace(row, elsewhere);
}

void Engine::put_enrolments(Number subject, std::span<const Enrolment> enrolments) {
  const auto row = columns_->row_of(subject);
  if (row == none) {
    return;
  }
  std::vector<base::Interval> intervals;
  for (const auto& enrolment : enrolments) {
    intervals.push_back(enrolment.held);
  }
  columns_->enrolments.replace(row, std::move(intervals));
}

std::optional<base::Date> Engine::first_contact() const { return columns_->days.first(); }

void Engine::put_taggings(Number unit, std::span<const Tagging> taggings) {
  std::vector<std::vector<base::Interval>> by_tag(columns_->taggings.size());
  for (const auto& tagging : taggings) {
    if (tagging.tag < by_tag.size()) {
      by_tag[tagging.tag].push_back(tagging.held);
    }
  }
  for (const auto row : columns_->units.rows(unit)) {
    for (std::size_t tag = 0; tag < by_tag.size(); ++tag) {
      columns_->taggings[tag].replace(row, by_tag[tag]);
    }
  }
}

void Engine::add_contact(Number subject, Contact contact) {
  const auto row = columns_->row_of(subject);
  if (row != none && contact.site < columns_->sites) {
    columns_->contacts.add(row, contact);
    columns_->days.add(contact.date, row);
  }
}

void Engine::remove_contact(Number subject, Contact contact) {
  const auto row = columns_->row_of(subject);
  if (row != none && columns_->contacts.remove(row, contact) && !columns_->contacts.any_on(row, contact.date)) {
    columns_->days.remove(contact.date, row);
  }
}

std::size_t Engine::bytes() const {
  const auto& columns = *columns_;
  std::size_t sum = columns.contacts.bytes() + columns.days.bytes() + columns.homes_in_place.bytes() +
                    columns.homes_elsewhere.bytes() + columns.enrolments.bytes();
  for (const auto& tag : columns.taggings) {
    sum += tag.bytes();
  }
  return sum + columns.rows() * (3 * sizeof(Number) + 2 * sizeof(std::int32_t));
}

}  // namespace cohort
