#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "cohort/facts.hpp"
#include "cohort/question.hpp"

namespace cohort {

class Columns;

/// Holds the facts and answers questions over them. Questions may be asked from several threads at once; a change
/// excludes questions and other changes (the owner locks).
class Engine {
 public:
  /// Takes the facts over. Facts of subjects and units that are not among the subjects are kept out; so are homes in
  /// areas, and contacts at sites, that do not exist.
  explicit Engine(Facts facts);
  ~Engine();
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;

  /// The rungs of every node of the question's tree, for each tag in `tags` (`none` stands for all subjects).
  Matrix count(const Question& question, std::span<const Number> tags) const;

  /// The numbers of the subjects, or units, behind one cell of that matrix, ascending. Its size is that cell's number.
  std::vector<Number> members(const Question& question, const Members& members) const;

  /// The areas of a node, ascending, each with those of its own. Counts subjects, contacts anywhere.
  std::vector<AreaCell> count_areas(const Question& question, Number node, Number tag) const;

  /// Everybody whom the question knows, at any node or none: with `within`, those who live in these areas, whoever
  /// answered for them at the time.
  Rungs count_all(const Question& question, Number tag) const;

  /// The areas for which sites that hang at the node or below it answer on the date, ascending.
  std::vector<Number> areas_of(Number tree, Number node, base::Date date) const;

  /// The sites that hang at the node or below it on the date, ascending.
  std::vector<Number> sites_of(Number tree, Number node, base::Date date) const;

  /// Over all subjects, whatever the question is within.
  LeftOut count_left_out(const Question& question) const;

  /// One for each of `subjects`, in their order; an empty one for a subject that there is not.
  std::vector<Description> describe(const Question& question, std::span<const Number> subjects) const;

  /// The subjects of a unit, ascending.
  std::vector<Number> subjects_of(Number unit) const;

  /// A subject's contacts, whatever the date, by date and site.
  std::vector<Contact> contacts_of(Number subject) const;

  /// The first day on which anybody had a contact; nothing where nobody ever had. What was done before is not held.
  std::optional<base::Date> first_contact() const;

  /// The unit that a subject is of; `none` where there is no such subject.
  Number unit_of(Number subject) const;

  /// Whether there is such a subject, and it was not dropped.
  bool holds(Number subject) const;

  /// Changes. A subject's or unit's facts of one kind are replaced as a whole: what was there goes.
  /// After a subject is new, or changes its unit, its unit's tags are put again.
  void put_subject(const Subject& subject);
  /// Counted no longer. Its facts stay, and count again once it is put again.
  void drop_subject(Number subject);
  void put_homes(Number subject, std::span<const Home> homes);
  void put_enrolments(Number subject, std::span<const Enrolment> enrolments);
  void put_taggings(Number unit, std::span<const Tagging> taggings);
  void add_contact(Number subject, Contact contact);
  /// Takes one such contact away; nothing where there is none.
  void remove_contact(Number subject, Contact contact);

  /// Bytes held, for the benches and the metrics.
  std::size_t bytes() const;

 private:
  std::unique_ptr<Columns> columns_;
};

}  // namespace cohort
