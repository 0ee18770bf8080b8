// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/certificate.h"

#include <QCryptographicHash>
#include <QFile>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <stdexcept>

namespace server {
namespace {

template <auto release>
struct Release {
    template <class T>
    void operator()(T* object) const noexcept {
        release(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using X509Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Bio = std::unique_ptr<BIO, Release<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>>;

void require(bool good, const char* what) {
    if (!good) throw std::runtime_error(what);
}

void addExtension(X509* certificate, int kind, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    require(extension && X509_add_ext(certificate, extension.get(), -1) == 1,
            "the certificate could not be made");
}

X509Certificate selfSigned(EVP_PKEY* key) {
    X509Certificate certificate(X509_new());
    require(certificate != nullptr, "the certificate could not be made");
    X509* raw = certificate.get();
    X509_set_version(raw, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(raw), 1);
    // Wide dates on purpose: PCs with dead clock batteries must get in, and trust hangs on the
    // pinned key, not on a date.
    ASN1_TIME_set_string(X509_getm_notBefore(raw), "20000101000000Z");
    ASN1_TIME_set_string(X509_getm_notAfter(raw), "20991231235959Z");
    X509_NAME* name = X509_get_subject_name(raw);
    const auto* common = reinterpret_cast<const unsigned char*>("CommuneDesk district server");
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, common, -1, -1, 0);
    X509_set_issuer_name(raw, name);
    X509_set_pubkey(raw, key);
    addExtension(raw, NID_basic_constraints, "critical,CA:FALSE");
    addExtension(raw, NID_ext_key_usage, "serverAuth");
    addExtension(raw, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1");
    require(X509_sign(raw, key, EVP_sha256()) > 0, "the certificate could not be signed");
    return certificate;
}

QByteArray content(BIO* bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

void writePrivate(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                  QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
        file.write(bytes) == bytes.size() && file.flush();
    require(written, "the certificate's files could not be written");
}

QByteArray readAll(const QString& path) {
    QFile file(path);
    require(file.open(QIODevice::ReadOnly), "a certificate or key file cannot be read");
    return file.read(1024 * 1024);
}

Bio memory(const QByteArray& bytes) {
    return Bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

void make(const QString& certificateFile, const QString& keyFile) {
    const Key key(EVP_EC_gen("P-256"));
    require(key != nullptr, "a TLS key could not be made");
    const X509Certificate certificate = selfSigned(key.get());
    const Bio keyText(BIO_new(BIO_s_mem())), certificateText(BIO_new(BIO_s_mem()));
    require(PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr,
                                     nullptr) == 1 &&
                PEM_write_bio_X509(certificateText.get(), certificate.get()) == 1,
            "the certificate could not be written");
    // The key first: a certificate without its key would be taken for a finished pair.
    QFile::remove(keyFile);
    writePrivate(keyFile, content(keyText.get()));
    writePrivate(certificateFile, content(certificateText.get()));
}

}  // namespace

Certificate ownCertificate(const QString& folder) {
    const QString certificateFile = folder + QStringLiteral("/tls.crt");
    const QString keyFile = folder + QStringLiteral("/tls.key");
    if (!QFile::exists(certificateFile)) make(certificateFile, keyFile);
    return givenCertificate(certificateFile, keyFile);
}

Certificate givenCertificate(const QString& certificateFile, const QString& keyFile) {
    const QByteArray certificateText = readAll(certificateFile), keyText = readAll(keyFile);
    const X509Certificate certificate(
        PEM_read_bio_X509(memory(certificateText).get(), nullptr, nullptr, nullptr));
    const Key key(PEM_read_bio_PrivateKey(memory(keyText).get(), nullptr, nullptr, nullptr));
    require(certificate && key, "the certificate or its key is not PEM");
    require(X509_check_private_key(certificate.get(), key.get()) == 1,
            "the certificate and the key do not belong together");
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(key.get(), &der);
    require(size > 0, "the TLS key cannot be read");
    const QByteArray info(reinterpret_cast<const char*>(der), size);
    OPENSSL_free(der);
    return {certificateFile, keyFile,
            QCryptographicHash::hash(info, QCryptographicHash::Sha256)};
}

}  // namespace server
