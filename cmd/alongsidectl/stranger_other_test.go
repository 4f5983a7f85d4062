//go:build !unix

package main

// Windows has no root that may write everywhere.
func becomeStranger() {}

func letStrangersIn(string) error { return nil }
