#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/interval.hpp"

/// Facts in columns, sets in bitmaps, questions over them. Knows no SQL, no HTTP and no family: it counts *subjects*
/// (children), gathered into *units* (families), who have *homes* in *areas*; areas are served by *sites* (centres),
/// which hang in *trees* (structures); subjects carry *tags* (target groups), are *enrolled* (registered), and have
/// *contacts*. Subjects and units are named by whole numbers that their owner gives (small, dense, from 1); areas,
/// sites, tags, trees and nodes by their place in the owner's lists, from 0.
namespace cohort {

using Number = std::uint32_t;
inline constexpr Number none = ~Number{0};

struct Subject {
  Number number;
  Number unit;
  base::Date born;
  base::Date died = base::Interval::last;  ///< `Interval::last`: living
};

struct Home {
  Number subject;
  Number area;
  base::Interval held = base::Interval::always();
};

struct Enrolment {
  Number subject;
  base::Interval held = base::Interval::always();
};

/// A tag is borne by the whole unit.
struct Tagging {
  Number unit;
  Number tag;
  base::Interval held = base::Interval::always();
};

/// One contact that counts, on a date, at a site. Two on a date are two facts and one contact day.
struct Contact {
  base::Date date;
  Number site;

  auto operator<=>(const Contact&) const = default;
};

struct SubjectContact {
  Number subject;
  Contact contact;
};

/// A contact that several had together, as at a session: `subjects` of its list up to `end`, from where the one before
/// it ends.
struct Gathering {
  Contact contact;
  std::size_t end;
};

/// Contacts by what brought them about: a third of the bytes of as many single ones.
struct Gatherings {
  std::vector<Gathering> all;
  std::vector<Number> subjects;

  void begin(const Contact& contact) { all.push_back({contact, subjects.size()}); }
  void add(Number subject) {
    subjects.push_back(subject);
    all.back().end = subjects.size();
  }

  /// `visit(subject, contact)` for each subject of each.
  template <class F>
  void each(F&& visit) const {
    std::size_t at = 0;
    for (const auto& gathering : all) {
      for (; at < gathering.end; ++at) {
        visit(subjects[at], gathering.contact);
      }
    }
  }
};

/// The site that answers for an area. At any date an area has one site at most; the owner sees to that.
struct Service {
  Number area;
  Number site;
  base::Interval held = base::Interval::always();
};

struct Node {
  Number parent;  ///< place in the same tree's nodes; `none` for the root
};

struct Hanging {
  Number site;
  Number node;
  base::Interval held = base::Interval::always();
};

/// A named, dated tree over sites. At any date a site has one node at most; the owner sees to that.
struct TreeFacts {
  std::vector<Node> nodes;
  std::vector<Hanging> hangings;
};

/// An official estimate of the subjects of an area, or (`tag`) of those that bear a tag; `none` for all.
struct Estimate {
  Number area;
  Number tag;
  base::Date as_at;
  std::uint64_t count;
};

/// Everything that sets are made of, in any order. Handed over to build an Engine.
struct Facts {
  std::vector<Subject> subjects;
  std::vector<Home> homes;
  std::vector<Enrolment> enrolments;
  std::vector<Tagging> taggings;
  std::vector<SubjectContact> contacts;
  std::vector<Gatherings> gatherings;  ///< further contacts
  std::vector<Service> services;
  std::vector<TreeFacts> trees;
  std::vector<Estimate> estimates;
  std::size_t areas = 0;
  std::size_t sites = 0;
  std::size_t tags = 0;
};

}  // namespace cohort
