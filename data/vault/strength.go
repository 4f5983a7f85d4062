package vault

import (
	"unicode/utf8"

	"alongside/data/vault/guess"
)

const (
	leastRunes = 10
	leastScore = 3
	// judgedRunes is how much of a passphrase is looked at: the estimate takes
	// time that grows with the square of the length, and whoever types more
	// than this is not guessed.
	judgedRunes = 64
)

// Reason says in plain words what is wrong with a passphrase; empty when
// nothing is.
type Reason string

// The reasons for which a passphrase is refused.
const (
	TooShort     Reason = "This passphrase is too short. Use at least 10 characters; four words of your own are easy to remember."
	TooGuessable Reason = "This passphrase is easy to guess. Use four or more words that do not belong together, or a longer one."
	TooLikeAKey  Reason = "This looks like a recovery key. Choose words of your own as the passphrase."
	NotText      Reason = "This passphrase holds something that is not text. Choose words of your own."
)

// Judgement is what Strength thinks of a passphrase.
type Judgement struct {
	Score  int // 0 (guessed at once) to 4 (not guessed)
	Reason Reason
}

// OK reports whether the passphrase may be used.
func (j Judgement) OK() bool { return j.Reason == "" }

// Weak is the error for a passphrase that may not be used.
type Weak struct{ Judgement }

func (w *Weak) Error() string { return string(w.Reason) }

// Strength judges a passphrase. Known are words that somebody near would try
// first: the programme's name, the facilitator's. A score under 3 or fewer
// than 10 characters are refused.
func Strength(passphrase string, known ...string) Judgement {
	text := string(normalise(passphrase))
	if !utf8.ValidString(passphrase) {
		return Judgement{Reason: NotText}
	}
	if LooksLikeRecoveryKey(text) {
		return Judgement{Reason: TooLikeAKey}
	}
	judged := []rune(text)
	n := len(judged)
	score := guess.Score(string(judged[:min(n, judgedRunes)]), known)
	switch {
	case n < leastRunes:
		return Judgement{Score: min(score, leastScore-1), Reason: TooShort}
	case score < leastScore:
		return Judgement{Score: score, Reason: TooGuessable}
	}
	return Judgement{Score: score}
}
