CREATE INDEX nonce_age ON nonce (at)
