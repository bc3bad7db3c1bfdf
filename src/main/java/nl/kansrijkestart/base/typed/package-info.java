/** What people type about when and whom: which days can be meant, what can be a name, a number or an address. */
@org.springframework.modulith.NamedInterface("typed")
package nl.kansrijkestart.base.typed;
