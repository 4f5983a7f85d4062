package guess

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ccojocar/zxcvbn-go"
	"pgregory.net/rapid"
)

var known = []string{"Harbour House", "Rosa M.", "rosa m."}

// differs says how a judgement differs from that of the library that unpacks its
// lists at the start. The entropy tells more than the score, which is made of it.
func differs(passphrase string) string {
	ours, theirs := judge(passphrase, known), zxcvbn.PasswordStrength(passphrase, known)
	if ours.Score == theirs.Score && ours.Entropy == theirs.Entropy {
		return ""
	}
	return fmt.Sprintf("%q: %d by %v bits, not %d by %v", passphrase, ours.Score, ours.Entropy, theirs.Score, theirs.Entropy)
}

func TestTheScoresAreThoseOfZxcvbn(t *testing.T) {
	for _, passphrase := range []string{
		"", "a", "recovery", "password", "PASSWORD", "PassWord", "p4$$w0rd", "P@ssw0rd1", "4@4@4@", "(({[<1|7|1+!",
		"qwertyuiop", "zxcvbnm,./", "QWERty!@#", "789456123", "aoeuidhtns",
		"aaaaaaaaaaaaaaaaaaaa", "AaAaAa", "żżżżżżż", "aaabbbccc", "xyzzz",
		"abcdefgh", "hgfedcba", "XYZ987", "cba!!", "0123456789", "zyxw vuts",
		"12/05/1998", "1998-05-12", "12.5.98 x", "120598", "19980512", "12051998", "x12051998x", "13/13/98", "1/2/98 and 1/2/98",
		"Harbour House", "harbour house rosa m.", "seven kettles under a violet bridge",
		"жёлтая лодка под мостом вечером", "黃色小船停在橋下的傍晚", "Żółta łódź pod mostem", "correct horse battery staple",
	} {
		if wrong := differs(passphrase); wrong != "" {
			t.Error(wrong)
		}
	}
}

func TestAnyScoreIsThatOfZxcvbn(t *testing.T) {
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{
			"password", "Monkey", "dragon", "maria", "Smith", "river", "the", "Harbour House", "l0ve", "tr33", "$un", "7ill",
			"qwer", "asdf", "ZXCV", "1qaz", "aoeu", "456", "aaaa", "....", "abcd", "DCBA", "3456",
			"1/2/1999", "2010-11-12", "31.12.99", "010203", "20011231", "é", "ß", "İ", "ж", " ", "-",
		}),
		rapid.StringMatching(`[a-zA-Z0-9!@$|(.]{1,4}`),
	)
	rapid.Check(t, func(t *rapid.T) {
		passphrase := strings.Join(rapid.SliceOfN(piece, 0, 6).Draw(t, "pieces"), "")
		if wrong := differs(passphrase); wrong != "" {
			t.Fatal(wrong)
		}
	})
}
