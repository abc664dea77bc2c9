#include <clang-tidy/ClangTidyCheck.h>
#include <clang-tidy/ClangTidyModule.h>
#include <clang-tidy/ClangTidyModuleRegistry.h>
#include <clang/AST/ASTContext.h>
#include <clang/Basic/SourceManager.h>

#include <vector>

// A plug-in for clang-tidy: its checks look at what the house declares, and no longer at all that the system's headers
// declare, of which they may report nothing anyhow. The same findings in a fifth of the time (docs/decisions/0005).
namespace {

using clang::ast_matchers::MatchFinder;

/// Finds nothing. It is a check since a check is shown the unit before anything in it is visited.
class OwnDeclarations : public clang::tidy::ClangTidyCheck {
 public:
  using ClangTidyCheck::ClangTidyCheck;

  void registerMatchers(MatchFinder* finder) override {
    finder->addMatcher(clang::ast_matchers::translationUnitDecl(), this);
  }

  void check(const MatchFinder::MatchResult& result) override {
    std::vector<clang::Decl*> own;
    for (auto* declared : result.Context->getTranslationUnitDecl()->decls()) {
      if (!result.SourceManager->isInSystemHeader(declared->getLocation())) {
        own.push_back(declared);
      }
    }
    result.Context->setTraversalScope(own);
  }
};

class Module : public clang::tidy::ClangTidyModule {
 public:
  void addCheckFactories(clang::tidy::ClangTidyCheckFactories& factories) override {
    factories.registerCheck<OwnDeclarations>("hearth-own-declarations");
  }
};

const clang::tidy::ClangTidyModuleRegistry::Add<Module> registered{"hearth-module", "what the house declares"};

}  // namespace
