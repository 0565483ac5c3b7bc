package org.liancun.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTests {
    private static final String ORIGIN = Checkpoint.origin("540623", "home-1");
    private static final SigningKey KEY = SigningKey.of(ORIGIN, new byte[32]);
    private static final Checkpoint CHECKPOINT = new Checkpoint(ORIGIN, 20_852_163, MerkleTree.emptyRoot());
    private static final String NOTE = CHECKPOINT.sign(KEY);

    /** The published example of the Go checksum database (golang.org/x/mod/sumdb/note). */
    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String GO_SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String GO_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void signsAndChecksThePublishedNote() {
        SignedNote note = SignedNote.parse(GO_NOTE);
        SigningKey key = SigningKey.parse(GO_SECRET);

        assertThat(note.isSignedBy(VerifierKey.parse(GO_KEY))).isTrue();
        assertThat(SignedNote.sign(note.text(), key)).hasToString(GO_NOTE);
        assertThat(key.verifier()).hasToString(GO_KEY);
        assertThat(key.secretText()).isEqualTo(GO_SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        GO_KEY,
        "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
        "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6"})
    void readsPublishedVerifierKeys(String text) {
        VerifierKey key = VerifierKey.parse(text);

        assertThat(key).hasToString(text);
        assertThat(VerifierKey.of(key.name(), key.raw())).hasToString(text);
        assertThat(HexFormat.of().formatHex(key.keyId())).isEqualTo(text.split("\\+")[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "PeterNeumann",
        "PeterNeumann+c74f20a3",
        "PeterNeumann+c74f20a3+!!!!",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"})
    void refusesVerifierKeysThatAreNot(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PRIVATE+KEY+", "PRIVATE+KEY+n+00000000+geheim!", "PRIVATE+KEY+n+00000000+Z2VoZWlt",
        "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"})
    void refusesSigningKeysThatAreNotWithoutRepeatingThem(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.parse(text))
                .withMessageNotContaining("geheim").withMessageNotContaining("Z2Vo").withMessageNotContaining("AYEK");
    }

    @Test
    void keepsTheSecretOutOfWhatIsPrinted() {
        SigningKey key = SigningKey.generate(ORIGIN, new SecureRandom());

        assertThat(key.toString()).doesNotContain(key.secretText().substring(key.secretText().lastIndexOf('+')));
        assertThat(SigningKey.parse(key.secretText()).verifier()).hasToString(key.verifier().toString());
        assertThat(SigningKey.generate(ORIGIN, new SecureRandom()).secretText()).isNotEqualTo(key.secretText());
    }

    @Test
    void opensWhatItSigned() {
        Checkpoint opened = Checkpoint.open(NOTE, ORIGIN, KEY.verifier());

        assertThat(opened).isEqualTo(CHECKPOINT).hasSameHashCodeAs(CHECKPOINT);
        assertThat(NOTE).startsWith("liancun/540623/home-1\n20852163\n"
                + "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— ");
        assertThat(Checkpoint.open(new Checkpoint(ORIGIN, 0, MerkleTree.emptyRoot()).sign(KEY), ORIGIN, KEY.verifier())
                .size()).isZero();
    }

    @Test
    void refusesEveryChangedCharacter() {
        for (int i = 0; i < NOTE.length(); i++) {
            String changed = NOTE.substring(0, i) + (char) (NOTE.charAt(i) ^ 1) + NOTE.substring(i + 1);
            assertThatIllegalArgumentException().as("character " + i)
                    .isThrownBy(() -> Checkpoint.open(changed, ORIGIN, KEY.verifier()));
        }
        for (int length = 0; length < NOTE.length(); length++) {
            String shortened = NOTE.substring(0, length);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Checkpoint.open(shortened, ORIGIN, KEY.verifier()));
        }
    }

    @Test
    void passesOverWitnessesAndRefusesAWrongSignatureOfItsOwn() {
        String witness = SignedNote.sign(CHECKPOINT.text(), SigningKey.of("witness", seed(1))).signatures()
                .getFirst().toString();
        String sameName = SignedNote.sign(CHECKPOINT.text(), SigningKey.of(ORIGIN, seed(2))).signatures()
                .getFirst().toString();
        String wrong = "— " + ORIGIN + " " + Base64.getEncoder().encodeToString(
                Arrays.copyOf(KEY.verifier().keyId(), 68)) + "\n";

        assertThat(Checkpoint.open(NOTE + witness + sameName, ORIGIN, KEY.verifier())).isEqualTo(CHECKPOINT);
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.open(NOTE + wrong, ORIGIN, KEY.verifier()))
                .withMessageContaining("is wrong");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checkpoint.open(CHECKPOINT.text() + "\n" + witness, ORIGIN, KEY.verifier()))
                .withMessageContaining("not signed by");
    }

    @Test
    void refusesAnotherLogSignedWithTheSameKey() {
        String other = Checkpoint.origin("540624", "home-1");
        String note = new Checkpoint(other, 1, new byte[32]).sign(KEY);

        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.open(note, ORIGIN, KEY.verifier()))
                .withMessage("a checkpoint of liancun/540624/home-1, not of " + ORIGIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ORIGIN\n", "ORIGIN\n1\n", "ORIGIN\n01\nROOT\n", "ORIGIN\n+1\nROOT\n", "ORIGIN\n-1\nROOT\n", "ORIGIN\n\nROOT\n",
        "ORIGIN\n9223372036854775808\nROOT\n", "ORIGIN\n1\nAAAA\n", "\n1\nROOT\n", "ORIGIN\n1 \nROOT\n",
        "ORIGIN\n1\nROOT\n\nmore\n", "ORIGIN\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
        "ORIGIN\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n"})
    void refusesASignedTextThatIsNoCheckpoint(String text) {
        String signed = SignedNote.sign(
                text.replace("ORIGIN", ORIGIN).replace("ROOT", Base64.getEncoder().encodeToString(new byte[32])), KEY)
                .toString();

        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.open(signed, ORIGIN, KEY.verifier()));
    }

    @Test
    void takesExtensionLinesAsSigned() {
        String note = SignedNote.sign(CHECKPOINT.text() + "something more\n", KEY).toString();

        assertThat(Checkpoint.open(note, ORIGIN, KEY.verifier())).isEqualTo(CHECKPOINT);
    }

    @Test
    void namesALogByCountyAndHome() {
        assertThat(ORIGIN).isEqualTo("liancun/540623/home-1");
        for (String home : new String[] {"", "Home", "a b", "a+b", "-a", "a--b", "a/b", "家"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.origin("540623", home));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.origin("54062", "a"));
    }

    private static byte[] seed(int filling) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) filling);
        return seed;
    }
}
