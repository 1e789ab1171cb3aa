package nightbell.intake;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;

/** A certificate that signs itself, written in DER by hand since Java has no public way to. */
final class OwnCertificate {
  private static final byte[] SHA256_WITH_RSA = {
    0x30,
    0x0d,
    0x06,
    0x09,
    0x2a,
    (byte) 0x86,
    0x48,
    (byte) 0x86,
    (byte) 0xf7,
    0x0d,
    1,
    1,
    0x0b,
    5,
    0
  };

  final KeyPair pair;
  final byte[] der;

  /**
   * Makes a pair and its certificate.
   *
   * @param from the first and {@code until} the last instant, as {@code YYMMDDhhmmssZ}
   */
  OwnCertificate(String from, String until) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    pair = generator.generateKeyPair();
    byte[] version = tlv(0xa0, tlv(2, new byte[] {2}));
    byte[] serial = tlv(2, BigInteger.valueOf(412).toByteArray());
    byte[] common = join(new byte[] {6, 3, 0x55, 4, 3}, tlv(0x0c, text("sns.test")));
    byte[] name = tlv(0x30, tlv(0x31, tlv(0x30, common)));
    byte[] times = tlv(0x30, join(tlv(0x17, text(from)), tlv(0x17, text(until))));
    byte[] key = pair.getPublic().getEncoded();
    byte[] told = tlv(0x30, join(version, serial, SHA256_WITH_RSA, name, times, name, key));
    byte[] signed = join(new byte[] {0}, sign("SHA256withRSA", told));
    der = tlv(0x30, join(told, SHA256_WITH_RSA, tlv(3, signed)));
  }

  byte[] sign(String algorithm, byte[] text) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(pair.getPrivate());
    signature.update(text);
    return signature.sign();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] tlv(int tag, byte[] value) {
    byte[] length =
        value.length < 128
            ? new byte[] {(byte) value.length}
            : new byte[] {(byte) 0x82, (byte) (value.length >> 8), (byte) value.length};
    return join(new byte[] {(byte) tag}, length, value);
  }
}
