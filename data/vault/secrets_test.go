package vault_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"alongside/data/vault"
)

func TestARecoveryKeyIsReadAsPeopleTypeIt(t *testing.T) {
	for range 50 {
		key := vault.NewRecoveryKey()
		printed := key.String()
		if len(strings.Split(printed, "-")) != 9 || strings.ContainsAny(printed, "ILOU") {
			t.Fatalf("printed as %s", printed)
		}
		for name, typed := range map[string]string{
			"as printed":    printed,
			"in lower case": strings.ToLower(printed),
			"with blanks":   " " + strings.ReplaceAll(printed, "-", "  ") + "\n",
			"in one piece":  strings.ReplaceAll(printed, "-", ""),
			"misread":       strings.NewReplacer("0", "o", "1", "l").Replace(printed),
			"misread too":   strings.NewReplacer("0", "O", "1", "I", "-", " – ").Replace(printed),
		} {
			got, err := vault.ParseRecoveryKey(typed)
			if err != nil || got != key {
				t.Errorf("%s: %q: %v", name, typed, err)
			}
			if !vault.LooksLikeRecoveryKey(typed) {
				t.Errorf("%s: %q is not taken for one", name, typed)
			}
		}
	}
}

func TestEveryTypoInARecoveryKeyIsNoticed(t *testing.T) {
	printed := strings.ReplaceAll(vault.NewRecoveryKey().String(), "-", "")
	unnoticed := 0
	for i := range printed {
		for _, c := range "0123456789ABCDEFGHJKMNPQRSTVWXYZ" {
			typed := printed[:i] + string(c) + printed[i+1:]
			if _, err := vault.ParseRecoveryKey(typed); typed != printed && !errors.Is(err, vault.ErrTypo) {
				unnoticed++
			}
		}
		if _, err := vault.ParseRecoveryKey(printed[:i] + printed[i+1:]); !errors.Is(err, vault.ErrTypo) {
			t.Errorf("letter %d missing: %v", i, err)
		}
	}
	if unnoticed > 0 { // one in a million each, of about a thousand
		t.Errorf("%d of all single typos go unnoticed", unnoticed)
	}
	for _, text := range []string{"", "hello", printed + printed, strings.Repeat("U", 36), strings.Repeat("é", 18)} {
		if _, err := vault.ParseRecoveryKey(text); !errors.Is(err, vault.ErrTypo) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestStrength(t *testing.T) {
	for _, c := range []struct {
		name, passphrase string
		want             vault.Reason
	}{
		{"nothing", "", vault.TooShort},
		{"one word", "recovery", vault.TooShort},
		{"nine odd characters", "x7!kQ-9?w", vault.TooShort},
		{"a known password with digits", "password2024", vault.TooGuessable},
		{"a keyboard row", "qwertyuiop", vault.TooGuessable},
		{"one letter again and again", "aaaaaaaaaaaaaaaaaaaa", vault.TooGuessable},
		{"the programme's own name", "Harbour House", vault.TooGuessable},
		{"blanks", "                    ", vault.TooShort},
		{"not text", "\xff\xfe seven kettles under a bridge", vault.NotText},
		{"a recovery key", vault.NewRecoveryKey().String(), vault.TooLikeAKey},
		{"a mistyped recovery key", strings.Replace(vault.NewRecoveryKey().String(), "-", "2-", 1), vault.TooLikeAKey},
		{"four words", passphrase, ""},
		{"in another script", "жёлтая лодка под мостом вечером", ""},
		{"in Chinese", "黃色小船停在橋下的傍晚", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := vault.Strength(c.passphrase, "Harbour House", "Rosa M.")
			if got.Reason != c.want || got.OK() != (c.want == "") || got.Score < 0 || got.Score > 4 || got.OK() && got.Score < 3 {
				t.Errorf("%+v", got)
			}
		})
	}
}

func TestJudgingALongPassphraseIsQuick(t *testing.T) {
	for name, text := range map[string]string{
		"letters":   strings.Repeat("aZ9 ", 5000),
		"leetspeak": strings.Repeat("p4$$w0rd", 2000),
	} {
		start := time.Now()
		vault.Strength(text)
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%s: %v", name, took)
		}
	}
}
