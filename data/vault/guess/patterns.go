package guess

import (
	"strings"

	"github.com/ccojocar/zxcvbn-go/adjacency"
	"github.com/ccojocar/zxcvbn-go/entropy"
	"github.com/ccojocar/zxcvbn-go/match"
)

// shortest is how long a pattern is at least.
const shortest = 3

// onKeyboard finds keys that lie beside each other, such as qwerty.
func onKeyboard(passphrase string) (found []match.Match) {
	for _, name := range []string{"qwerty", "dvorak", "keypad", "macKeypad"} {
		found = append(found, along(adjacency.GraphMap[name], passphrase)...)
	}
	return found
}

// along finds where a passphrase goes from key to neighbouring key.
func along(board adjacency.Graph, passphrase string) (found []match.Match) {
	for i := 0; i < len(passphrase)-1; {
		j, direction, turns, shifted := i+1, -1, 0, 0
		for ; j < len(passphrase); j++ {
			towards, shift := neighbour(board, passphrase[j-1], passphrase[j])
			if towards < 0 {
				break
			}
			if shift {
				shifted++
			}
			if towards != direction {
				turns++
				direction = towards
			}
		}
		if j-i >= shortest {
			m := match.Match{Pattern: "spatial", I: i, J: j - 1, Token: passphrase[i:j], DictionaryName: board.Name}
			m.Entropy = entropy.SpatialEntropy(m, turns, shifted)
			found = append(found, m)
		}
		i = j
	}
	return found
}

// neighbour says in which direction one key lies from another, -1 where it does
// not lie beside it, and whether it takes the shift key.
func neighbour(board adjacency.Graph, from, to byte) (direction int, shift bool) {
	for direction, keys := range board.Graph[string(rune(from))] {
		if at := strings.Index(keys, string(rune(to))); at >= 0 {
			return direction, at == 1
		}
	}
	return -1, false
}

// repeated finds one character again and again.
func repeated(passphrase string) (found []match.Match) {
	streak, last, previous := 1, 0, ""
	end := func(at int) {
		if streak >= shortest {
			m := match.Match{Pattern: "repeat", I: at - streak, J: at - 1, Token: passphrase[at-streak : at]}
			m.Entropy = entropy.RepeatEntropy(m)
			found = append(found, m)
		}
		streak = 1
	}
	for i, r := range passphrase {
		current := string(r)
		switch {
		case i == 0:
		case strings.EqualFold(current, previous):
			streak++
		default:
			end(i)
		}
		last, previous = i, current
	}
	end(last + 1)
	return found
}

var sequences = []string{"abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789"}

// inSequence finds letters or digits in their order, up or down.
func inSequence(passphrase string) (found []match.Match) {
	for i := 0; i < len(passphrase); {
		j := i + 1
		if sequence, step := begins(passphrase[i:]); step != 0 {
			for j < len(passphrase) && strings.IndexByte(sequence, passphrase[j])-strings.IndexByte(sequence, passphrase[j-1]) == step {
				j++
			}
			if j-i >= shortest {
				m := match.Match{Pattern: "sequence", I: i, J: j - 1, Token: passphrase[i:j]}
				m.Entropy = entropy.SequenceEntropy(m, len(sequence), step == 1)
				found = append(found, m)
			}
		}
		i = j
	}
	return found
}

// begins says which sequence a text begins with, and whether it goes up or down;
// 0 where it begins with none.
func begins(text string) (sequence string, step int) {
	if len(text) < 2 {
		return "", 0
	}
	for _, s := range sequences {
		first, second := strings.IndexByte(s, text[0]), strings.IndexByte(s, text[1])
		if step := second - first; first >= 0 && second >= 0 && (step == 1 || step == -1) {
			return s, step
		}
	}
	return "", 0
}
