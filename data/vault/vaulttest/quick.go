// Package vaulttest is for the tests of other rooms, which make hundreds of
// programmes and prove nothing about passphrases.
package vaulttest

import "alongside/data/vault"

// Quick makes passphrases nearly free to try for the rest of the process, by
// lowering vault.Floor. A file made then is refused by the real program.
func Quick() { vault.Floor = vault.Params{Memory: 64, Passes: 1, Threads: 1} }
