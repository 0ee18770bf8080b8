// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace packs {

/// A piece of a template: literal text, a value, or a section with what is inside it.
struct TemplatePart {
    enum class Kind { Text, Value, Section, Inverted };
    Kind kind = Kind::Text;
    QString text;  ///< literal text, or the name
    int line = 1;
    std::vector<TemplatePart> inside;
};

using Template = std::vector<TemplatePart>;

/// The parts of a template, or PackMalformed with the line as subject.
domain::Result<Template> parseTemplate(const QString& text);

enum class Escape { Html, Nothing };
/// The text of a template over the data; PackMalformed when it grows beyond its limits.
domain::Result<QString> render(const Template& parts, const QJsonObject& data, Escape escape);

/// What is in scope while a section is filled, outermost first.
using Scopes = std::vector<QJsonValue>;
/// The value a name has there: Undefined when there is none. The whole dotted name first (answers
/// are kept that way), then part by part.
QJsonValue lookUp(const Scopes& scopes, const QString& name);

inline constexpr int maxTemplateDepth = 16;
inline constexpr qsizetype maxTemplateSize = 1024 * 1024;
inline constexpr qsizetype maxFilledSize = 4 * 1024 * 1024;

}  // namespace packs
