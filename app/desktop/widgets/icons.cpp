// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/icons.h"

#include <QApplication>
#include <QDir>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>

#include <algorithm>
#include <utility>
#include <vector>

namespace app {
namespace {

QDir picturesOf(const QString& name) { return QDir(QStringLiteral(":/icons/") + name); }

std::vector<int> sizesOf(const QDir& pictures) {
    std::vector<int> sizes;
    for (const QString& file : pictures.entryList({QStringLiteral("*.png")}))
        sizes.push_back(QStringView(file).chopped(4).toInt());
    std::sort(sizes.begin(), sizes.end());
    return sizes;
}

/// Draws in the colours of the moment: an icon outlives a change from light to dark.
class Drawing : public QIconEngine {
public:
    Drawing(QString name, std::vector<int> sizes, QPalette::ColorRole text)
        : m_name(std::move(name)), m_sizes(std::move(sizes)), m_text(text) {}

    void paint(QPainter* painter, const QRect& place, QIcon::Mode mode, QIcon::State) override {
        const int dots = qRound(place.width() * painter->device()->devicePixelRatioF());
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawPixmap(place, coloured(dots, mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        const QPixmap picture = coloured(std::min(size.width(), size.height()), mode);
        return picture.width() == size.width() ? picture : picture.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    QIconEngine* clone() const override { return new Drawing(m_name, m_sizes, m_text); }

private:
    /// The next larger size that was drawn, its lines in the colour of the text.
    QPixmap coloured(int dots, QIcon::Mode mode) const {
        const auto fits = std::lower_bound(m_sizes.begin(), m_sizes.end(), dots);
        const int size = fits == m_sizes.end() ? m_sizes.back() : *fits;
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QColor colour = QApplication::palette().color(group, m_text);
        const QString key = QStringLiteral("%1/%2/%3").arg(m_name).arg(size).arg(colour.rgba());
        QPixmap picture;
        if (QPixmapCache::find(key, &picture)) return picture;
        picture = QPixmap(picturesOf(m_name).filePath(QStringLiteral("%1.png").arg(size)));
        QPainter painter(&picture);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(picture.rect(), colour);
        painter.end();
        QPixmapCache::insert(key, picture);
        return picture;
    }

    QString m_name;
    std::vector<int> m_sizes;   ///< ascending
    QPalette::ColorRole m_text;
};

}  // namespace

QIcon icon(const QString& name, QPalette::ColorRole text) {
    std::vector<int> sizes = sizesOf(picturesOf(name));
    if (sizes.empty()) return {};
    return QIcon(new Drawing(name, std::move(sizes), text));
}

QIcon programIcon() {
    QIcon icon;
    const QDir pictures = picturesOf(QStringLiteral("communedesk"));
    for (const QString& file : pictures.entryList({QStringLiteral("*.png")})) icon.addFile(pictures.filePath(file));
    return icon;
}

}  // namespace app
