package guess

import (
	"maps"
	"slices"
	"strings"

	"github.com/ccojocar/zxcvbn-go/entropy"
	"github.com/ccojocar/zxcvbn-go/match"
)

// inDictionary finds every word of a dictionary in a passphrase.
func inDictionary(passphrase string, ranks map[string]int) (found []match.Match) {
	typed, lower := []rune(passphrase), []rune(strings.ToLower(passphrase))
	for i := range lower {
		for j := i; j < len(lower); j++ {
			if rank, known := ranks[string(lower[i:j+1])]; known {
				m := match.Match{Pattern: "dictionary", I: i, J: j, Token: string(typed[i : j+1])}
				m.Entropy = entropy.DictionaryEntropy(m, float64(rank))
				found = append(found, m)
			}
		}
	}
	return found
}

// readings are what a passphrase says where digits and signs stand for letters,
// as in p4$$word: one for every way of reading them in which a sign is always
// the same letter, and no letter is written in two ways. None, where there is no
// such sign.
func (u unpacked) readings(passphrase string) (all []string) {
	ways := []map[string][]string{{}} // a letter, and the signs that stand for it
	for sign, letters := range u.letters {
		if !strings.Contains(passphrase, sign) {
			continue
		}
		var more []map[string][]string
		for _, way := range ways {
			for _, letter := range letters {
				with := maps.Clone(way)
				with[letter] = append(slices.Clone(with[letter]), sign)
				more = append(more, with)
			}
		}
		ways = more
	}
	for _, way := range ways {
		if len(way) > 0 {
			all = append(all, read(passphrase, way)...)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// read puts each letter for one of the signs that stand for it.
func read(passphrase string, way map[string][]string) []string {
	readings := []string{passphrase}
	for letter, signs := range way {
		var more []string
		for _, reading := range readings {
			for _, sign := range signs {
				more = append(more, strings.ReplaceAll(reading, sign, letter))
			}
		}
		readings = more
	}
	return readings
}
