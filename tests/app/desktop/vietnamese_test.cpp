// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/every_page.h"
#include "tests/support/print.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QComboBox>
#include <QFile>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTableView>
#include <QXmlStreamReader>

#include <algorithm>

namespace {

/// The English words of the program that Vietnamese says otherwise.
class EnglishWords {
public:
    EnglishWords() {
        for (const char* file : {"communedesk_vi.ts", "qtbase_vi.ts"}) read(QStringLiteral(TRANSLATIONS_DIR "/") + QLatin1String(file));
    }
    bool contains(const QString& shown) const {
        QString plain = shown.trimmed();
        plain.remove(QLatin1Char('&'));
        if (plain.isEmpty()) return false;
        if (m_whole.contains(plain)) return true;
        return std::any_of(m_patterns.begin(), m_patterns.end(), [&](const auto& one) { return one.match(plain).hasMatch(); });
    }
    qsizetype count() const { return m_whole.size() + static_cast<qsizetype>(m_patterns.size()); }

private:
    void read(const QString& path) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString source;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == u"source") source = xml.readElementText();
            else if (xml.isStartElement() && xml.name() == u"translation") add(source, xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed());
        }
        REQUIRE(!xml.hasError());
    }
    void add(QString source, const QString& translation) {
        source.remove(QLatin1Char('&'));
        if (translation == source || source.count(QRegularExpression(QStringLiteral("[A-Za-z]"))) < 3) return;
        static const QRegularExpression hole(QStringLiteral("%(?:n|L?\\d)"));
        if (!source.contains(hole)) {
            m_whole.insert(source.trimmed());
            return;
        }
        QString letters = source;
        if (letters.remove(hole).count(QRegularExpression(QStringLiteral("[A-Za-z]"))) < 4) return;
        QStringList parts;
        for (const QString& part : source.split(hole)) parts += QRegularExpression::escape(part);
        m_patterns.emplace_back(QRegularExpression::anchoredPattern(parts.join(QStringLiteral(".+"))));
    }
    QSet<QString> m_whole;
    std::vector<QRegularExpression> m_patterns;
};

void addItems(const QAbstractItemModel* model, QStringList& words) {
    for (int row = 0; model && row < std::min(model->rowCount(), 40); ++row)
        for (int column = 0; column < model->columnCount(); ++column) words += model->index(row, column).data().toString();
    for (int column = 0; model && column < model->columnCount(); ++column) words += model->headerData(column, Qt::Horizontal).toString();
}

/// All that is shown, told or offered on the widget.
QStringList wordsOf(QWidget* page) {
    QStringList words{page->window()->windowTitle()};
    const auto widgets = page->findChildren<QWidget*>();
    for (QWidget* one : widgets) {
        if (!one->isVisible()) continue;
        words << one->toolTip() << one->accessibleName() << one->accessibleDescription();
        if (const auto* label = qobject_cast<QLabel*>(one)) words += label->text().split(QLatin1Char('\n'));
        if (const auto* button = qobject_cast<QAbstractButton*>(one)) words += button->text();
        if (const auto* box = qobject_cast<QGroupBox*>(one)) words += box->title();
        if (const auto* line = qobject_cast<QLineEdit*>(one)) words += line->placeholderText();
        if (const auto* combo = qobject_cast<QComboBox*>(one)) addItems(combo->model(), words);
        if (const auto* view = qobject_cast<QAbstractItemView*>(one)) addItems(view->model(), words);
        if (const auto* tabs = qobject_cast<QTabWidget*>(one))
            for (int tab = 0; tab < tabs->count(); ++tab) words += tabs->tabText(tab);
    }
    return words;
}

}  // namespace

TEST_CASE("no English word of the program is left on any Vietnamese page") {
    const EnglishWords english;
    REQUIRE(english.count() > 300);
    const test::Language vietnamese("vi");
    test::ADesk office(test::aJackOfAllTrades(), nullptr);
    test::everyPage(office, [&](const QString& name, QWidget* page) {
        CAPTURE(name);
        QStringList left;
        const QStringList words = wordsOf(page);
        for (const QString& shown : words)
            if (english.contains(shown)) left += shown;
        left.removeDuplicates();
        CHECK(left == QStringList());
    });
    CHECK(office.dialogs.problems() == QStringList());
}
