#include "http/form.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "support/temporary_folder.hpp"

namespace {

constexpr const char* urlencoded = "application/x-www-form-urlencoded; charset=utf-8";
constexpr const char* multipart = "multipart/form-data; boundary=\"--x y\"";

std::string part(std::string_view disposition, std::string_view bytes, std::string_view more = "") {
  return "----x y\r\nContent-Disposition: " + std::string{disposition} + "\r\n" + std::string{more} + "\r\n" +
         std::string{bytes} + "\r\n";
}

constexpr const char* end = "----x y--\r\n";

int status(const http::OrRefused<http::Form>& form) { return form ? 0 : form.error().status; }

int multipart_status(const std::string& body, const http::FormLimits& limits = {}) {
  return status(http::read_form(multipart, body, limits));
}

TEST(Form, reads_fields_in_their_order) {
  const auto form = http::read_form(urlencoded, "name=Ann+O%27Neil&group=a&group=b&note=", {});
  ASSERT_TRUE(form);
  EXPECT_EQ(form->text("name"), "Ann O'Neil");
  EXPECT_EQ(form->texts("group"), (std::vector<std::string_view>{"a", "b"}));
  EXPECT_EQ(form->text("note"), "");
  EXPECT_EQ(form->text("other"), std::nullopt);
}

TEST(Form, is_empty_where_the_body_is_another_thing) {
  EXPECT_TRUE(http::read_form("application/json", "{}", {})->fields.empty());
}

TEST(Form, refuses_fields_that_are_no_text_or_too_many) {
  EXPECT_EQ(status(http::read_form(urlencoded, "a=%ff", {})), 400);
  EXPECT_EQ(status(http::read_form(urlencoded, "a=%0", {})), 400);
  EXPECT_EQ(status(http::read_form(urlencoded, "a=%00", {})), 400);
  EXPECT_EQ(status(http::read_form(urlencoded, "a&b&c", {.fields = 2})), 400);
}

TEST(Multipart, reads_fields_and_files) {
  const std::string body = part("form-data; name=\"reason\"", "first\r\nsecond") +
                           part("form-data; name=\"package\"; filename=\"C:\\kent \\\"1\\\".zip\"",
                                std::string{"PK\0\r\n--", 7}, "Content-Type: application/zip\r\n") +
                           part("form-data; name=\"none\"; filename=\"\"", "") + part("form-data; name=\"empty\"", "") +
                           end;
  const auto form = http::read_form(multipart, body, {});
  ASSERT_TRUE(form);
  EXPECT_EQ(form->fields, (http::Pairs{{"reason", "first\r\nsecond"}, {"empty", ""}}));
  ASSERT_EQ(form->files.size(), 1U);
  EXPECT_EQ(form->file("package")->file_name, "C:\\kent \"1\".zip");
  EXPECT_EQ(form->file("package")->content_type, "application/zip");
  EXPECT_EQ(form->file("package")->bytes, (std::string_view{"PK\0\r\n--", 7}));
  EXPECT_EQ(form->file("none"), nullptr);
}

TEST(Multipart, saves_a_file_byte_for_byte) {
  const support::TemporaryFolder folder;
  const std::string body = part("form-data; name=\"a\"; filename=\"a\"", std::string{"\0\r\n\xff", 4}) + end;
  const auto form = http::read_form(multipart, body, {});
  form->file("a")->save(folder.path() / "a");
  std::stringstream saved;
  saved << std::ifstream{folder.path() / "a", std::ios::binary}.rdbuf();
  EXPECT_EQ(saved.str(), (std::string{"\0\r\n\xff", 4}));
  EXPECT_THROW(form->file("a")->save(folder.path() / "no" / "a"), std::system_error);
}

TEST(Multipart, refuses_what_is_cut_anywhere) {
  const std::string body =
      part("form-data; name=\"a\"", "b") + part("form-data; name=\"c\"; filename=\"d\"", "e") + end;
  ASSERT_EQ(multipart_status(body), 0);
  for (std::size_t size = 0; size < body.size() - 2; ++size) {
    EXPECT_EQ(multipart_status(body.substr(0, size)), 400) << size;
  }
}

TEST(Multipart, refuses_parts_that_break_the_grammar) {
  EXPECT_EQ(multipart_status("x" + part("form-data; name=\"a\"", "b") + end), 400);
  EXPECT_EQ(multipart_status(part("form-data; name=\"a\"", "b") + end + "more"), 400);
  EXPECT_EQ(multipart_status(part("form-data", "b") + end), 400);
  EXPECT_EQ(multipart_status(part("attachment; name=\"a\"", "b") + end), 400);
  EXPECT_EQ(multipart_status(part("form-data; name=\"a", "b") + end), 400);
  EXPECT_EQ(multipart_status(part("form-data; name=a; name=b", "b") + end), 400);
  EXPECT_EQ(multipart_status(part("form-data; name=a", "b", "no field\r\n") + end), 400);
  EXPECT_EQ(multipart_status(part("form-data; name=a", "b", "Content-Disposition: form-data; name=c\r\n") + end), 400);
  EXPECT_EQ(multipart_status(part("form-data; name=\"\xff\"", "b") + end), 400);
  EXPECT_EQ(multipart_status(part("form-data; name=\"a\"", "\xff") + end), 400);
  EXPECT_EQ(multipart_status(part("form-data; name=\"a\"", "b", "A: " + std::string(5000, 'b') + "\r\n") + end), 400);
  EXPECT_EQ(multipart_status("----x yz\r\nContent-Disposition: form-data; name=a\r\n\r\nb\r\n" + std::string{end}),
            400);
}

TEST(Multipart, refuses_a_content_type_without_a_boundary) {
  for (const std::string& type :
       {std::string{"multipart/form-data"}, std::string{"multipart/form-data; boundary=\"\""},
        std::string{"multipart/form-data; boundary=\"a"}, "multipart/form-data; boundary=" + std::string(71, 'a')}) {
    EXPECT_EQ(status(http::read_form(type, "--\r\n", {})), 400) << type;
  }
}

TEST(Multipart, refuses_more_than_its_limits) {
  const std::string field = part("form-data; name=\"aa\"", "bbb");
  const std::string file = part("form-data; name=\"aa\"; filename=\"f\"", "bbb");
  EXPECT_EQ(multipart_status(field + file + end, {.fields = 2, .name = 2, .field = 3, .files = 1}), 0);
  EXPECT_EQ(multipart_status(field + field + end, {.fields = 1}), 413);
  EXPECT_EQ(multipart_status(field + end, {.name = 1}), 413);
  EXPECT_EQ(multipart_status(field + end, {.field = 2}), 413);
  EXPECT_EQ(multipart_status(file + file + end, {.files = 1}), 413);
}

}  // namespace
