// Texts that are compared with patterns, however long and wherever in the stack.
#pragma once

#include <regex>
#include <string>

namespace glia {

class Pattern {
  public:
    /** @throws std::regex_error if it is none */
    explicit Pattern(const std::string& text);
    /** Whether the whole text does. */
    bool fits(const char* text) const;

  private:
    std::regex regex;
};

}  // namespace glia
