// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/help/help_book.h"

#include "app/desktop/widgets/keys.h"
#include "core/text/fold.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace app {
namespace {

/// The table of keys as the program binds them.
QString keysAsMarkdown() {
    QString text;
    QString group;
    for (const KeyLine& line : keyLines()) {
        if (line.group != group) {
            group = line.group;
            text += QStringLiteral("\n## %1\n\n| %2 | %3 |\n|---|---|\n")
                        .arg(group, QCoreApplication::translate("Keys", "Key"),
                             QCoreApplication::translate("Keys", "What it does"));
        }
        text += QStringLiteral("| **%1** | %2 |\n").arg(line.keys, line.words);
    }
    return text;
}

HelpPage read(const QString& language, const QString& id) {
    QFile file(QStringLiteral(":/help/%1/%2.md").arg(language, id));
    if (!file.open(QIODevice::ReadOnly)) return {id, id, {}};
    QString text = QString::fromUtf8(file.readAll());
    text.replace(QStringLiteral("{{keys}}"), keysAsMarkdown());
    const QString first = text.section(u'\n', 0, 0);
    return {id, first.startsWith(QStringLiteral("# ")) ? first.mid(2).trimmed() : id, text};
}

bool hasAll(const QString& folded, const QStringList& words) {
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return folded.contains(word); });
}

/// As it is read: without the signs of Markdown.
QString plain(QString line) {
    static const QRegularExpression picture(QStringLiteral("!\\[[^\\]]*\\]\\([^)]*\\)"));
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    static const QRegularExpression signs(QStringLiteral("[*_#>|`]|^\\s*[-0-9.]+\\s"));
    return line.remove(picture).replace(link, QStringLiteral("\\1")).remove(signs).simplified();
}

}  // namespace

QStringList HelpBook::ids() {
    return {QStringLiteral("today"),    QStringLiteral("intake"),  QStringLiteral("papers"),
            QStringLiteral("case"),     QStringLiteral("work"),    QStringLiteral("review"),
            QStringLiteral("sync"),     QStringLiteral("trouble"), QStringLiteral("settings"),
            QStringLiteral("sign_in"),  QStringLiteral("practice"), QStringLiteral("keys")};
}

HelpBook::HelpBook(const QString& language) {
    const QString name = language == u"en" ? language : QStringLiteral("vi");
    for (const QString& id : ids()) m_pages.push_back(read(name, id));
}

const HelpPage& HelpBook::page(const QString& id) const {
    const auto found = std::find_if(m_pages.begin(), m_pages.end(), [&](const HelpPage& page) { return page.id == id; });
    return found == m_pages.end() ? m_pages.front() : *found;
}

std::vector<HelpBook::Found> HelpBook::search(const QString& words) const {
    const QStringList wanted = text::foldLoose(words).split(u' ', Qt::SkipEmptyParts);
    std::vector<Found> inTitles, inTexts;
    if (wanted.isEmpty()) return {};
    for (const HelpPage& page : m_pages) {
        if (!hasAll(text::foldLoose(plain(page.text)), wanted)) continue;
        Found found{page.id, page.title, {}};
        const QStringList lines = page.text.split(u'\n');
        for (const QString& line : lines) {
            const QString read = plain(line);
            if (line.startsWith(u'#') || !text::foldLoose(read).contains(wanted.front())) continue;
            found.line = read;
            break;
        }
        (hasAll(text::foldLoose(page.title), wanted) ? inTitles : inTexts).push_back(std::move(found));
    }
    inTitles.insert(inTitles.end(), inTexts.begin(), inTexts.end());
    return inTitles;
}

}  // namespace app
