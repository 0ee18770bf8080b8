// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace app {

struct HelpPage {
    QString id;              ///< "intake": the page of the program it is about
    QString title;
    QString text;            ///< Markdown; pictures and other pages by their names
};

/// The manual in one language: ":/help/<language>/<id>.md". Values only; knows no windows.
class HelpBook {
public:
    /// The names of all pages, in the order of the contents.
    static QStringList ids();

    explicit HelpBook(const QString& language);
    const std::vector<HelpPage>& pages() const { return m_pages; }
    /// The first page when there is none of that name.
    const HelpPage& page(const QString& id) const;

    struct Found {
        QString id, title, line;     ///< the line in which the words stand
    };
    /// Pages with every one of the words, marks and capitals aside: those with a word in the title first.
    std::vector<Found> search(const QString& words) const;

private:
    std::vector<HelpPage> m_pages;
};

}  // namespace app
