// Package yearatrandom has no code of its own: its test drives a programme file
// through a year that is drawn from a seed, beside a notebook that knows neither
// the store nor the rules of package data, and compares every figure after each
// step.
package yearatrandom
