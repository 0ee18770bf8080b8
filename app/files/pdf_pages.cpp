// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/pdf_pages.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>

namespace app {
namespace {

using domain::Refusal;

class PdfPages final : public PagePictures {
public:
    explicit PdfPages(const QByteArray& content) {
        m_bytes.setData(content);
        m_bytes.open(QIODevice::ReadOnly);
        m_document.load(&m_bytes);
    }
    std::optional<Refusal> trouble() const {
        if (m_document.error() == QPdfDocument::Error::IncorrectPassword ||
            m_document.error() == QPdfDocument::Error::UnsupportedSecurityScheme)
            return Refusal::FilePasswordProtected;
        if (m_document.status() != QPdfDocument::Status::Ready) return Refusal::FileBroken;
        if (m_document.pageCount() < 1) return Refusal::FileHasNoPages;
        return std::nullopt;
    }
    int count() const override { return m_document.pageCount(); }
    QSize dots(int) override { return {}; }
    QImage picture(int page, int width) override {
        if (page < 0 || page >= count()) return {};
        const QSize size = sizeToPaint(m_document.pagePointSize(page), width, true);
        if (size.isEmpty()) return {};
        const QImage drawn = m_document.render(page, size);
        if (drawn.isNull()) return {};
        QImage paper(drawn.size(), QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter(&paper).drawImage(0, 0, drawn);
        return paper;
    }

private:
    QBuffer m_bytes;           // the document reads from it as long as it lives
    QPdfDocument m_document;
};

}  // namespace

bool canPaintPdf() { return true; }

domain::Result<std::unique_ptr<PagePictures>> openPdf(const QByteArray& content) {
    auto pages = std::make_unique<PdfPages>(content);
    if (const auto trouble = pages->trouble()) return *trouble;
    return std::unique_ptr<PagePictures>(std::move(pages));
}

}  // namespace app
