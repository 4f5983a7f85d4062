// Package guess says how hard a passphrase is to guess, from 0 (at once) to 4
// (not at all), as zxcvbn does: by the cheapest way of putting it together from
// common words and names, rows of the keyboard, repetitions, sequences and
// dates.
//
// The word lists and the sums are those of github.com/ccojocar/zxcvbn-go, and so
// are the scores. What looks for the words in a passphrase is its own, because
// theirs unpacks all lists when the program starts, which took a third of the
// app's start. Here they are unpacked when a passphrase is first judged, and on
// most evenings none is.
package guess

import (
	"slices"

	"github.com/ccojocar/zxcvbn-go/match"
	"github.com/ccojocar/zxcvbn-go/scoring"
)

// Score judges a passphrase. Known are words that somebody near would try
// first.
func Score(passphrase string, known []string) int { return judge(passphrase, known).Score }

func judge(passphrase string, known []string) scoring.MinEntropyMatch {
	matches := slices.Concat(
		inDictionary(passphrase, ranked(known)),
		inDictionary(passphrase, lists().ranks),
		onKeyboard(passphrase),
		repeated(passphrase),
		inSequence(passphrase),
		dated(passphrase),
	)
	for _, reading := range lists().readings(passphrase) {
		matches = append(matches, inDictionary(reading, lists().ranks)...)
	}
	slices.SortStableFunc(matches, func(a, b match.Match) int { return a.I - b.I })
	return scoring.MinimumEntropyMatchSequence(passphrase, matches)
}
