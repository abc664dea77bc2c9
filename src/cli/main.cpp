#include <CLI/CLI.hpp>
#include <exception>
#include <functional>
#include <iostream>

#include "commands.hpp"

namespace {

constexpr auto default_database = "sqlite:hearth.db";

/// What was chosen on the command line, to be run once all words are read.
using Chosen = std::function<int(cli::Streams)>;

void take_database(CLI::App& command, std::string& database) {
  database = default_database;
  command.add_option("--database", database, "sqlite:PATH or postgresql://…")->capture_default_str();
}

void offer_import(CLI::App& app, cli::ImportWords& words, Chosen& chosen) {
  auto* command = app.add_subcommand("import", "Take a package of records in: a folder of CSV files, or a .zip");
  take_database(*command, words.database);
  command->add_option("package", words.package, "the folder or .zip")->required();
  command->add_flag("--keep-good", words.keep_good, "write the rows that are right, and set the others aside");
  command->add_flag("--preview", words.preview, "say what it would do, and write nothing");
  command->add_option("--report", words.report, "a file for the whole report of what is wrong");
  command->callback([&] { chosen = [&](cli::Streams streams) { return cli::import_package(words, streams); }; });
}

void offer_export(CLI::App& app, cli::ExportWords& words, Chosen& chosen) {
  auto* command = app.add_subcommand("export", "Write all records as a package");
  take_database(*command, words.database);
  command->add_option("folder", words.folder, "a folder that is new or empty")->required();
  command->callback([&] { chosen = [&](cli::Streams streams) { return cli::export_package(words, streams); }; });
}

void offer_schema(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("schema", "Print the datapackage.json that describes the files of a package");
  command->callback([&] { chosen = [](cli::Streams streams) { return cli::schema(streams); }; });
}

void take_question(CLI::App& command, cli::QuestionWords& words) {
  take_database(command, words.database);
  words.group = "none";
  words.unit = "child";
  words.under = "5";
  words.window = "12m";
  words.where = "anywhere";
  words.sustained = "3";
  words.format = "table";
  command.add_option("--as-at", words.as_at, "the date that all is counted at, 2026-09-30")->required();
  command.add_option("--structure", words.structure, "by which structure, past, in force or proposed")->required();
  command.add_option("--unit", words.unit, "child, or family")->capture_default_str();
  command.add_option("--under", words.under, "children under this age")->capture_default_str();
  command.add_option("--window", words.window, "the months that end with the date: 12m, 3m")->capture_default_str();
  command.add_option("--where", words.where, "contacts anywhere, or here")->capture_default_str();
  command.add_option("--sustained", words.sustained, "contact days that make sustained")->capture_default_str();
  command.add_option("--format", words.format, "table, csv or json")->capture_default_str();
}

void offer_reach(CLI::App& app, cli::QuestionWords& words, Chosen& chosen) {
  auto* command = app.add_subcommand("reach", "How many are known, registered, seen and sustained, place by place");
  take_question(*command, words);
  command->add_option("--level", words.level, "only nodes of this level");
  command->add_option("--node", words.node, "this node, and those below it");
  command->add_option("--group", words.group, "all, none, or target groups: G,G")->capture_default_str();
  command->callback([&] { chosen = [&](cli::Streams streams) { return cli::reach(words, streams); }; });
}

void offer_who(CLI::App& app, cli::QuestionWords& words, Chosen& chosen) {
  auto* command = app.add_subcommand("who", "The list behind a number");
  take_question(*command, words);
  command->add_option("--node", words.node, "at which node")->required();
  command->add_option("--group", words.group, "of one target group")->capture_default_str();
  command->add_flag("--not", words.negated, "those known who are not");
  command->add_option("rung", words.rung, "known, registered, seen or sustained")->required();
  command->callback([&] { chosen = [&](cli::Streams streams) { return cli::who(words, streams); }; });
}

void offer_demo(CLI::App& app, cli::DemoWords& words, Chosen& chosen) {
  auto* command = app.add_subcommand("demo", "Invent a county on Kent's geography");
  take_database(*command, words.database);
  words.seed = "1";
  words.children = "89500";
  words.centres = "85";
  command->add_option("--seed", words.seed, "the same seed, the same county")->capture_default_str();
  command->add_option("--write", words.write, "write it as a package to this folder, and to no database");
  command->add_option("--children", words.children, "children under five")->capture_default_str();
  command->add_option("--attendances", words.attendances, "attendances in three years [33 or so a child]");
  command->add_option("--centres", words.centres, "centres")->capture_default_str();
  command->callback([&] { chosen = [&](cli::Streams streams) { return cli::demo(words, streams); }; });
}

void offer_verify(CLI::App& app, std::string& database, Chosen& chosen) {
  auto* command = app.add_subcommand("verify", "Check that nobody touched the journal");
  take_database(*command, database);
  command->callback([&] { chosen = [&](cli::Streams streams) { return cli::verify(database, streams); }; });
}

void offer_link(CLI::App& app, cli::LinkWords& words, Chosen& chosen) {
  auto* command = app.add_subcommand("link", "Look for families with two records: join those that are surely one");
  take_database(*command, words.database);
  command->add_flag("--ask-always", words.ask_always, "join nobody: leave every pair to be decided on its page");
  command->callback([&] { chosen = [&](cli::Streams streams) { return cli::link(words, streams); }; });
}

void offer_rescue(CLI::App& app, cli::RescueWords& words, Chosen& chosen) {
  auto* command = app.add_subcommand("rescue", "Let somebody in again who lost password and one-time codes");
  take_database(*command, words.database);
  command->add_option("email", words.email, "the e-mail address of the account")->required();
  command->callback([&] { chosen = [&](cli::Streams streams) { return cli::rescue(words, streams); }; });
}

void offer_match(CLI::App& app, cli::MatchWords& words, Chosen& chosen) {
  auto* command = app.add_subcommand("match", "Find records of one person: within one CSV file, or between two");
  command->add_option("files", words.files, "a CSV file, to find its duplicates, or two, to link them")
      ->required()
      ->expected(1, 2);
  command->add_option("--config", words.config, "a TOML file: which column is the id, and what the others are")
      ->required();
  command->add_option("--threshold", words.threshold,
                      "put out pairs of this probability and above [the config's, or 0.5]");
  command->add_option("--out", words.out, "the CSV file of pairs to write")->required();
  command->add_option("--save-model", words.save_model, "keep what was learned in this file");
  command->add_option("--model", words.model, "take what was learned before from this file, and learn nothing");
  command->add_option("--threads", words.threads, "at once [as many as the machine has]")->check(CLI::Range(1, 256));
  command->add_flag("--tell", words.tell, "say each step as it begins");
  command->footer("The config and the answer are described in docs/formats/match.md, with examples beside it.");
  command->callback([&] { chosen = [&](cli::Streams streams) { return cli::match(words, streams); }; });
}

void offer_serve(CLI::App& app, cli::ServeWords& words, Chosen& chosen) {
  auto* command = app.add_subcommand("serve", "Serve the pages");
  take_database(*command, words.database);
  words.listen = "127.0.0.1:8080";
  words.council = "Your council";
  command->add_option("--listen", words.listen, "an address and a port")->capture_default_str();
  command->add_option("--certificate", words.certificate, "PEM file: serve by TLS");
  command->add_option("--key", words.key, "PEM file: the certificate's key");
  command->add_option("--trust-proxy", words.proxies, "an address, or 10.0.0.0/8: whose X-Forwarded-For is believed");
  command->add_option("--metrics", words.metrics, "an address and a port for Prometheus");
  command->add_option("--secret", words.secret, "the file with this installation's key [beside the database]");
  command->add_option("--roles", words.roles, "a file of roles in place of those that Hearth comes with");
  command->add_option("--council", words.council, "whose pages these are")->capture_default_str();
  command->add_option("--largest-upload", words.largest_upload_mb, "megabytes of a package that is sent to /imports")
      ->check(CLI::Range(1, 1'000'000))
      ->capture_default_str();
  command->add_option("--as-at", words.as_at, "the day that is shown where none is asked for [today]");
  command->callback([&] { chosen = [&](cli::Streams streams) { return cli::serve(words, streams); }; });
}

struct Words {
  cli::ImportWords for_import;
  cli::ExportWords for_export;
  cli::QuestionWords for_reach;
  cli::QuestionWords for_who;
  cli::DemoWords for_demo;
  std::string for_verify;
  cli::RescueWords for_rescue;
  cli::MatchWords for_match;
  cli::LinkWords for_link;
  cli::ServeWords for_serve;
};

void offer_all(CLI::App& app, Words& words, Chosen& chosen) {
  app.require_subcommand(1);
  offer_import(app, words.for_import, chosen);
  offer_export(app, words.for_export, chosen);
  offer_schema(app, chosen);
  offer_reach(app, words.for_reach, chosen);
  offer_who(app, words.for_who, chosen);
  offer_demo(app, words.for_demo, chosen);
  offer_verify(app, words.for_verify, chosen);
  offer_rescue(app, words.for_rescue, chosen);
  offer_match(app, words.for_match, chosen);
  offer_link(app, words.for_link, chosen);
  offer_serve(app, words.for_serve, chosen);
}

int run(int argc, char** argv) {
  CLI::App app{"Hearth: whom have our children's centres reached, and whom not", "hearth"};
  Words words;
  Chosen chosen;
  offer_all(app, words, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? cli::done : cli::words_wrong;
  }
  const auto exit = chosen({std::cout, std::cerr});
  std::cout.flush();
  if (!std::cout) {
    std::cerr << "hearth: the answer could not be written to standard output in full\n";
    return cli::machine_at_fault;
  }
  return exit;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& fault) {
    std::cerr << "hearth: " << fault.what() << "\n";
    return cli::machine_at_fault;
  }
}
